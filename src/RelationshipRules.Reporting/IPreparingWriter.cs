namespace RelationshipRules.Reporting;

/// <summary>A writer that does most of what it does for an assessment without regard to those before it.</summary>
internal interface IPreparingWriter : IReportWriter
{
    /// <summary>Does that part, on any thread, also on several at once.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="number">Which one of the run it is, from 1.</param>
    /// <returns>What is left to do in the order of the report.</returns>
    Action Prepare(Assessment assessment, int number);
}
