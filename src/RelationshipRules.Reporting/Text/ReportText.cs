using System.Text;

namespace RelationshipRules.Reporting.Text;

/// <summary>The text side of a report's stream, as UTF-8 without a mark; the stream stays open. Disposing twice is harmless, which with its base it is not.</summary>
internal sealed class ReportText(Stream output) : StreamWriter(output, new UTF8Encoding(false), leaveOpen: true)
{
    private bool _isDisposed;

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            base.Dispose(disposing);
        }
    }
}
