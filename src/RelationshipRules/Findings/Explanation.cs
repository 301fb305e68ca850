namespace RelationshipRules;

/// <summary>A finding in plain sentences: what the rule asks, what the description says, what decided, and what the numbers rest on.</summary>
public sealed class Explanation
{
    internal Explanation(IReadOnlyList<ExplanationParagraph> paragraphs, TraceStep trace) => (Paragraphs, Trace) = (paragraphs, trace);

    /// <summary>The paragraphs in the order of reading; none is empty.</summary>
    public IReadOnlyList<ExplanationParagraph> Paragraphs { get; }

    /// <summary>How the rule came to its outcome, step by step, for tools and for authors of rules.</summary>
    public TraceStep Trace { get; }

    /// <summary>All sentences, a line for each paragraph.</summary>
    public override string ToString() => string.Join('\n', Paragraphs.Select(p => string.Join(' ', p.Sentences)));
}

/// <summary>A few sentences on one matter.</summary>
/// <param name="Topic">The matter.</param>
/// <param name="Title">Its heading: "What it asks".</param>
/// <param name="Sentences">The sentences, each with its full stop.</param>
public sealed record ExplanationParagraph(ExplanationTopic Topic, string Title, IReadOnlyList<string> Sentences);

/// <summary>What a paragraph of an explanation is about.</summary>
public enum ExplanationTopic
{
    /// <summary>What the rule asks, and when.</summary>
    Asked,

    /// <summary>What the description says about it: values, lines, documents.</summary>
    Stated,

    /// <summary>Which of it decided, and how.</summary>
    Decided,

    /// <summary>What would settle an outcome that is not determined.</summary>
    Missing,

    /// <summary>The numbers and lists of the ruleset that are in force, and what they rest on.</summary>
    Measured,
}
