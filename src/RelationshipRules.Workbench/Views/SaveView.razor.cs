using System.Text;
using RelationshipRules.Cli.Outputs;
using RelationshipRules.Cli.Plans;
using RelationshipRules.Reporting.Formats;
using RelationshipRules.Sessions;
using RelationshipRules.Workbench.Browser;
using RelationshipRules.Workbench.State;

namespace RelationshipRules.Workbench.Views;

/// <summary>The description and its reports as files, and the report on the page and on paper.</summary>
public partial class SaveView
{
    private const string Frame = "report";
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static readonly ReportFile[] Reports =
    [
        new("Report (.html)", "to read, print and send on: one page that loads nothing", ReportFormats.Html, "text/html"),
        new("Report (.docx)", "to go on with in a word processor", ReportFormats.Word, WordType),
        new("Letter (.html)", "the draft of a letter to the funder", ReportFormats.Html, "text/html", Kind.Letter),
        new("Letter (.docx)", "the same, to be finished in a word processor", ReportFormats.Word, WordType, Kind.Letter),
        new("Plan (.html)", "what each side could change, to be ticked off", ReportFormats.Html, "text/html", Kind.Plan),
        new("Plan (.docx)", "the same, to go on with in a word processor", ReportFormats.Word, WordType, Kind.Plan),
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
        var name = $"{Path.GetFileNameWithoutExtension(Work.FileName)}-{report.Kind.ToString().ToLowerInvariant()}{report.Format.FileExtension}";
        if (report.Format.IsBinary && !await Work.HasReadersAsync(name))
        {
            return;
        }

        if (await WriteAsync(report, name) is { } content)
        {
            Page.Download(name, report.Type, content);
            _status = $"{name} has been handed to the browser.";
        }
    }

    /// <summary>Makes a file; null where there is nothing to be told in it, which is told here.</summary>
    private async Task<byte[]?> WriteAsync(ReportFile report, string name)
    {
        if (report.Kind is not Kind.Plan)
        {
            return Reporter.Write(Work, report.Format, report.Kind is Kind.Letter);
        }

        // Each change is tried against all rules.
        _status = $"{name} is being made.";
        StateHasChanged();
        await Task.Delay(Work.Frame);
        var plan = ChangePlan.Create(Work.Analyzer, Work.ForReport());
        if (plan.Steps.Count == 0)
        {
            _status = PlanWording.InShort(plan);
            return null;
        }

        return PrintedDocuments.ToFile(PlanDocument.Of(plan, Work.FileName, showsEffect: false, isPassedOn: true), report.Format);
    }

    private void Show(bool letter) => _html = Encoding.UTF8.GetString(Reporter.Write(Work, ReportFormats.Html, letter));

    private sealed record ReportFile(string Title, string Use, ReportFormat Format, string Type, Kind Kind = Kind.Report);

    /// <summary>What a file tells, which its name ends in.</summary>
    private enum Kind
    {
        Report,
        Letter,
        Plan,
    }
}
