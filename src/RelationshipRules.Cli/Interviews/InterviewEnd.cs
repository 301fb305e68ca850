namespace RelationshipRules.Cli.Interviews;

/// <summary>How an interview ended.</summary>
internal enum InterviewEnd
{
    /// <summary>There is nothing more to ask.</summary>
    Done,

    /// <summary>The person stopped, or the input ended.</summary>
    Stopped,
}
