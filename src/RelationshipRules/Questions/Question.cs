using RelationshipRules.Facts;

namespace RelationshipRules;

/// <summary>A question whose answer a description does not state, with what waits for it.</summary>
public sealed record Question
{
    /// <summary>The fact, the list or the identifier that is asked about.</summary>
    public required MissingFact Fact { get; init; }

    /// <summary>The question as one asks it.</summary>
    public string Text => Fact.Question ?? Fact.Title;

    /// <summary>What an answer looks like: type, unit, range, values. Null for a list of parts and for an identifier.</summary>
    public FactInfo? Form { get; init; }

    /// <summary>Who is likely to know: the side in whose hands the fact is; <see cref="Addressee.Both"/> where it is in both or in neither.</summary>
    public required Addressee AskOf { get; init; }

    /// <summary>The pointer of the part of the description that the fact belongs to: <c>/agreements/0</c>; empty for the whole description.</summary>
    public required string Part { get; init; }

    /// <summary>What a reader calls that part: "agreement g1 (Advice service)", "governance", "the partnership".</summary>
    public required string PartTitle { get; init; }

    /// <summary>The undetermined outcomes that name the fact: none of them remains undetermined for lack of it once it is stated.</summary>
    public required IReadOnlyList<RuleOutcome> Waiting { get; init; }

    /// <summary>How many of them an answer to this question alone can settle; the others wait for more than this.</summary>
    public required int CouldSettle { get; init; }

    /// <summary>What those weigh: 8 for an error, 4 for a warning, 2 for a suggestion and 1 for a silent rule. Questions are ranked by it.</summary>
    public required int Weight { get; init; }

    /// <summary>The ids of the rules that wait, each once, in order.</summary>
    public IReadOnlyList<string> Rules => [.. Waiting.Select(o => o.Rule.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The question and the place that it is about.</summary>
    public override string ToString() => $"{PartTitle}: {Text}";
}
