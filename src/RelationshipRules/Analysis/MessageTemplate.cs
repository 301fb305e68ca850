namespace RelationshipRules.Analysis;

/// <summary>A rule's message for one outcome.</summary>
internal sealed class MessageTemplate
{
    private readonly Func<IReadOnlyList<MessagePart>>? _compile;

    /// <summary>A message that is compiled when it is first wanted; where two threads want it at once, both get the same.</summary>
    public MessageTemplate(Outcome outcome, Func<IReadOnlyList<MessagePart>> compile)
    {
        Outcome = outcome;
        _compile = compile;
    }

    /// <summary>A message that is compiled already.</summary>
    public MessageTemplate(Outcome outcome, IReadOnlyList<MessagePart> parts)
    {
        Outcome = outcome;
        Parts = parts;
    }

    /// <summary>The outcome that it tells of.</summary>
    public Outcome Outcome { get; }

    /// <summary>Words and expressions in order.</summary>
    public IReadOnlyList<MessagePart> Parts => field ??= _compile!();
}
