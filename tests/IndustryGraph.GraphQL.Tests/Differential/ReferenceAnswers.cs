namespace IndustryGraph.GraphQL.Tests.Differential;

/// <summary>What the two versions of graphql-js say to a case.</summary>
internal sealed record ReferenceAnswers(DifferentialAnswer Version16, DifferentialAnswer Version17);
