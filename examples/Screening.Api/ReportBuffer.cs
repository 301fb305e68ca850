namespace Screening.Api;

/// <summary>
/// Holds a report until it is whole, so that the status can still say that there is none. A small description may have a report without end:
/// every finding repeats the evidence that it rests on.
/// </summary>
internal sealed class ReportBuffer(int limit) : MemoryStream
{
    /// <inheritdoc/>
    /// <exception cref="ReportTooLargeException">It would be larger than the limit.</exception>
    public override void Write(byte[] buffer, int offset, int count)
    {
        if (Length + count > limit)
        {
            throw new ReportTooLargeException();
        }

        base.Write(buffer, offset, count);
    }
}

/// <summary>A report is larger than the limit.</summary>
internal sealed class ReportTooLargeException : Exception;
