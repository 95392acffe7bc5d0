using IndustryGraph.Model;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Storage.Neo4j.Tests;

/// <summary>What a person sees who writes the obvious Cypher: what is held now, and nothing that is not.</summary>
public sealed class NaturalGraphTests : DriverTest
{
    [Fact]
    public async Task Append_ShowsTheStateOfTheDay()
    {
        var store = await OpenAsync();
        await RecordNodesAsync(store);
        await store.AppendAsync(
            new ChangeSet
            {
                Claims =
                [
                    Sample.Claim(Sample.Key(RelationshipType.Owns, "a", "b"), "1") with
                    {
                        AnnouncedOn = PartialDate.Parse("2025-Q3"),
                        ValidTo = PartialDate.Parse("2027"),
                        Products = [new NodeId("p")],
                        Share = 0.51m,
                        Value = new Money(1.20m, null, Qualifier.About, "USD"),
                    },
                ],
            },
            None);
        var row = Assert.Single(await Neo4jServer.QueryAsync(
            """
            MATCH (:Company {id: 'a'})-[r:OWNS]->(:Company {name: 'b'})<-[:ABOUT {end: 'TO'}]-(claim:Claim)-[:STATED_BY]->(source:Source)
            WHERE r.holdsTo > date('2026-06-01') AND 'p' IN r.products
            RETURN r.stage, r.announcedOn, r.share, r.amount, r.currency, r.confidence, claim.statement, source.id
            """));

        Assert.Equal(["SIGNED", "2025-Q3", 0.51, 1.2, "USD", 0.9, "It is said.", "s"], row.Values.Values);
    }

    [Fact]
    public async Task Append_TakesWhatIsWithdrawnOutOfTheWay()
    {
        var store = await OpenAsync();
        await RecordNodesAsync(store);
        await store.AppendAsync(new ChangeSet { Claims = [Sample.Claim(Sample.Supplies("a", "b"), "1"), Sample.Claim(Sample.Fact("a", "output"), "2")] }, None);
        await store.AppendAsync(new ChangeSet { Closures = [new(new ClaimId("s--1"), null, "Wrong."), new(new ClaimId("s--2"), null, "Wrong.")] }, None);

        Assert.Equal(0, await NumberAsync("MATCH ()-[r:SUPPLIES]->() RETURN count(r)"));
        Assert.Equal(1, await NumberAsync("MATCH ()-[r:WITHDRAWN {type: 'SUPPLIES'}]->() RETURN count(r)"));
        Assert.Equal(0, await NumberAsync("MATCH (f:Fact) RETURN count(f)"));
        Assert.Equal(2, await NumberAsync("MATCH (c:Claim) WHERE c.closedAt IS NOT NULL AND c.retractedBecause = 'Wrong.' RETURN count(c)"));

        await store.AppendAsync(new ChangeSet { Claims = [Sample.Claim(Sample.Supplies("a", "b"), "3")] }, None);
        Assert.Equal(1, await NumberAsync("MATCH (:Company)-[r:SUPPLIES]->(:Company) RETURN count(r)"));
    }

    [Fact]
    public async Task Append_ShowsAMergedCompanyAsMerged()
    {
        var store = await OpenAsync();
        await RecordNodesAsync(store);
        await store.AppendAsync(new ChangeSet { Redirects = [new("a", "b")] }, None);
        Assert.Equal(3, await NumberAsync("MATCH (c:Company) RETURN count(c)"));
        Assert.Equal(1, await NumberAsync("MATCH (:Merged {id: 'a'})-[m:MERGED_INTO]->(:Company {id: 'b'}) RETURN count(m)"));

        await store.AppendAsync(new ChangeSet { Redirects = [new("a", "c")] }, None);
        Assert.Equal(1, await NumberAsync("MATCH (:Merged {id: 'a'})-[m:MERGED_INTO]->(:Company {id: 'c'}) RETURN count(m)"));

        await store.AppendAsync(new ChangeSet { Redirects = [new("a", null)] }, None);
        Assert.Equal(4, await NumberAsync("MATCH (c:Company) WHERE NOT (c)-[:MERGED_INTO]->() RETURN count(c)"));
    }
}
