namespace RelationshipRules.Cli.Interviews;

/// <summary>One step of an interview, as the way back needs it.</summary>
/// <param name="Question">The question.</param>
/// <param name="Changes">How many changes of the description its answer and evidence were.</param>
/// <param name="SkippedAt">Its place among the skipped questions before; -1 where it had not been skipped.</param>
/// <param name="PartBefore">The part that was at hand before.</param>
internal sealed record InterviewStep(Question Question, int Changes, int SkippedAt, string PartBefore);
