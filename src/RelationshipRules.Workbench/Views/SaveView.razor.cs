using System.Text;
using RelationshipRules.Reporting.Formats;
using RelationshipRules.Workbench.Browser;
using RelationshipRules.Workbench.State;

namespace RelationshipRules.Workbench.Views;

/// <summary>The description and its reports as files, and the report on the page and on paper.</summary>
public partial class SaveView
{
    private const string Frame = "report";

    private static readonly ReportFile[] Reports =
    [
        new("Report (.html)", "to read, print and send on: one page that loads nothing", ReportFormats.Html, "text/html"),
        new("Letter (.html)", "the draft of a letter to the funder", ReportFormats.Html, "text/html", IsLetter: true),
        new("Report (.docx)", "to go on with in a word processor", ReportFormats.Word, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        new("Findings (.xlsx)", "descriptions, findings and questions, in sheets", ReportFormats.Excel, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        new("Text (.md)", "for mail and wikis", ReportFormats.Markdown, "text/markdown"),
        new("Findings (.json)", "for other programs", ReportFormats.Json, "application/json"),
    ];

    private string? _html;
    private string _status = "";

    private void CallIt(string? name)
    {
        name = name?.Trim() ?? "";
        Work.CallIt(name.Length == 0 ? "partnership.json" : name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".jsonc", StringComparison.OrdinalIgnoreCase) ? name : name + ".json");
    }

    private void SaveDescription()
    {
        Page.Download(Work.FileName, "application/json", Encoding.UTF8.GetBytes(Work.Text));
        _status = $"{Work.FileName} has been handed to the browser.";
    }

    private async Task Save(ReportFile report)
    {
        var name = $"{Path.GetFileNameWithoutExtension(Work.FileName)}{(report.IsLetter ? "-letter" : "-report")}{report.Format.FileExtension}";
        if (report.Format.IsBinary && !await Work.HasReadersAsync(name))
        {
            return;
        }

        Page.Download(name, report.Type, Reporter.Write(Work, report.Format, report.IsLetter));
        _status = $"{name} has been handed to the browser.";
    }

    private void Show(bool letter) => _html = Encoding.UTF8.GetString(Reporter.Write(Work, ReportFormats.Html, letter));

    private sealed record ReportFile(string Title, string Use, ReportFormat Format, string Type, bool IsLetter = false);
}
