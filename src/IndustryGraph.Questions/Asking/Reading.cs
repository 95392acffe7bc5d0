using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>A question, read into its terms.</summary>
/// <param name="Terms">In the order of the question.</param>
/// <param name="Notes">What was taken to mean something else than it says: 'taking "Vinfst" to mean VinFast'.</param>
/// <param name="Troubles">Sentences about what could not be read; empty where everything was.</param>
/// <param name="Candidates">What an unclear name may mean.</param>
internal sealed record Reading(
    IReadOnlyList<Term> Terms, IReadOnlyList<string> Notes, IReadOnlyList<string> Troubles, IReadOnlyList<Node> Candidates);
