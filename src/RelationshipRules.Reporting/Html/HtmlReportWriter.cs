using System.Globalization;
using RelationshipRules.Reporting.Documents;
using RelationshipRules.Reporting.Text;

namespace RelationshipRules.Reporting.Html;

/// <summary>Writes the page as the assessments come: one article for each.</summary>
internal sealed class HtmlReportWriter : IReportWriter
{
    private readonly ReportText _writer;
    private readonly HtmlBuilder _page = new();
    private readonly ReportOptions _options;
    private readonly ReportScope _scope;
    private readonly BatchSummary _batch = new();

    public HtmlReportWriter(Stream output, ReportOptions options, ReportScope scope)
    {
        _writer = new ReportText(output);
        _options = options;
        _scope = scope;
    }

    /// <inheritdoc/>
    public void Write(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var digest = new ReportDigest(assessment, _options.Baseline);
        if (_batch.Files == 0)
        {
            WriteStart(_options.IsBatch ? "Partnerships checked" : digest.Name);
        }

        _batch.Add(assessment);
        new HtmlArticle(_page, _options, _scope, digest, "d" + _batch.Files.ToString(CultureInfo.InvariantCulture)).Write();
        _page.MoveTo(_writer);
        _writer.Flush();
    }

    /// <inheritdoc/>
    public void Complete()
    {
        if (_batch.Files == 0)
        {
            WriteStart("Partnerships checked");
        }

        if (_options.IsBatch)
        {
            _page.Add($"<section aria-labelledby=\"all\"><h2 id=\"all\">All {Wording.Count(_batch.Files, "description")}</h2>\n<dl class=\"facts\">");
            foreach (var (label, text) in _batch.Rows())
            {
                _page.Add($"<dt>{label}</dt><dd>{text}</dd>");
            }

            _page.Add($"</dl></section>\n");
        }

        _page.Add($"</main>\n<footer><p>{Wording.Disclaimer}</p><p>Made by {_options.ToolName} {_options.ToolVersion}.</p></footer>\n</div>\n</body>\n</html>\n");
        _page.MoveTo(_writer);
        _writer.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    /// <summary>The policy keeps a browser from fetching or running anything, whatever a description might smuggle in.</summary>
    private void WriteStart(string title)
    {
        _page.Add($"<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        _page.Add($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>{title}</title>\n<style>\n");
        _page.Raw(HtmlStyles.Sheet.ReplaceLineEndings("\n"));
        _page.Add($"\n</style>\n</head>\n<body>\n<div class=\"page\">\n<a class=\"skip\" href=\"#report\">Skip to the report</a>\n<main id=\"report\">\n");
    }
}
