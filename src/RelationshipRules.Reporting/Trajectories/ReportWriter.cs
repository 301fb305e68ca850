using RelationshipRules.Sessions;

namespace RelationshipRules.Reporting.Trajectories;

/// <summary>A writer that tells the path that led to an assessment beside it.</summary>
internal abstract class ReportWriter : IReportWriter
{
    public void Write(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        Write(assessment, null);
    }

    public void Write(Trajectory trajectory)
    {
        ArgumentNullException.ThrowIfNull(trajectory);
        if (trajectory.Latest is { } latest)
        {
            Write(latest, trajectory);
        }
        else
        {
            Write(trajectory.Told ?? throw new ArgumentException("There is no snapshot to tell of.", nameof(trajectory)), null);
        }
    }

    public abstract void Complete();

    public abstract void Dispose();

    protected abstract void Write(Assessment assessment, Trajectory? snapshots);
}
