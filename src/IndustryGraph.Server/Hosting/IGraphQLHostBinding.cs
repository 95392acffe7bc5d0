namespace IndustryGraph.Server.Hosting;

/// <summary>Serves the table of resolvers at an endpoint, by one GraphQL implementation.</summary>
internal interface IGraphQLHostBinding
{
    void AddServices(WebApplicationBuilder builder);

    void Map(WebApplication web);
}
