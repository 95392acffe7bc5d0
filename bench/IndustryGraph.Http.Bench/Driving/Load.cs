namespace IndustryGraph.Http.Bench.Driving;

/// <summary>How a server did under load.</summary>
/// <param name="Rate">Requests a second.</param>
/// <param name="ProcessorTime">Of the server for each request, in microseconds.</param>
internal sealed record Load(double Rate, double ProcessorTime);
