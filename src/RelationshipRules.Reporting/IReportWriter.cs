using RelationshipRules.Sessions;

namespace RelationshipRules.Reporting;

/// <summary>
/// A report under way. Assessments are written as they come and are not kept, so that a report over any number of descriptions
/// takes the memory of one. Not safe for use by several threads at once.
/// </summary>
public interface IReportWriter : IDisposable
{
    /// <summary>Tells one assessment.</summary>
    /// <exception cref="IOException">The output cannot be written to.</exception>
    void Write(Assessment assessment);

    /// <summary>
    /// Tells one partnership from several snapshots: its latest state, and, where the format has a place for it, the path that led there.
    /// Where none of the snapshots can be read, it tells what is wrong with the last one given.
    /// </summary>
    /// <exception cref="ArgumentException">The trajectory has no snapshots at all.</exception>
    /// <exception cref="IOException">The output cannot be written to.</exception>
    void Write(Trajectory trajectory)
    {
        ArgumentNullException.ThrowIfNull(trajectory);
        Write(trajectory.Told ?? throw new ArgumentException("There is no snapshot to tell of.", nameof(trajectory)));
    }

    /// <summary>Ends the report; without it the report is not complete.</summary>
    /// <exception cref="IOException">The output cannot be written to.</exception>
    void Complete();
}
