namespace RelationshipRules;

/// <summary>A finding in plain sentences: what the rule asks, what the description says, what decided, and what the numbers rest on.</summary>
public sealed class Explanation
{
    internal Explanation(IReadOnlyList<ExplanationParagraph> paragraphs, TraceStep trace)
    {
        Paragraphs = paragraphs;
        Trace = trace;
    }

    /// <summary>The paragraphs in the order of reading; none is empty.</summary>
    public IReadOnlyList<ExplanationParagraph> Paragraphs { get; }

    /// <summary>How the rule came to its outcome, step by step, for tools and for authors of rules.</summary>
    public TraceStep Trace { get; }

    /// <summary>All sentences, a line for each paragraph.</summary>
    public override string ToString() => string.Join('\n', Paragraphs.Select(p => string.Join(' ', p.Sentences)));
}
