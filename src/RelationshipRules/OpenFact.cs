namespace RelationshipRules;

/// <summary>A fact that is not stated, with what waits for it.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Outcomes">How many undetermined outcomes name it.</param>
/// <param name="Rules">The ids of the rules concerned, each once, in rule order.</param>
public sealed record OpenFact(MissingFact Fact, int Outcomes, IReadOnlyList<string> Rules);
