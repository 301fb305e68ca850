using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using RelationshipRules.Cli.Compacts;
using RelationshipRules.Workbench.Browser;
using RelationshipRules.Workbench.Compacts;
using RelationshipRules.Workbench.State;

namespace RelationshipRules.Workbench.Views;

/// <summary>A local compact: the 48 undertakings with what it does to each, its clauses, the joint scorecard, and the audit.</summary>
public partial class CompactView
{
    private const string Frame = "report";
    private const string Note = "note";
    private const string Wrong = "wrong";
    private const string Scorecard = "scorecard";

    /// <summary>The rules of the national text, which say its undertakings limb by limb.</summary>
    private static readonly Lazy<IReadOnlyList<RuleDescriptor>> National = new(static () => RelationshipAnalyzer.Create(new() { Rulesets = [NationalText.Compact2010.Name] }).Rules);

    private static readonly (string Name, string Title)[] Parts = [("undertakings", "The 48 undertakings"), ("clauses", "Clauses"), ("scorecard", "Joint scorecard"), ("about", "About the compact"), ("audit", "The audit")];
    private static readonly (string Key, string Side)[] Sides = [("government", "Government"), ("civilSociety", "Civil society")];

    private string _picked = "";
    private string? _day;

    /// <summary>The part of the compact, or <c>undertaking/3.10</c>.</summary>
    [Parameter]
    public string Place { get; set; } = "";

    private static string Today => Names.Of(DateOnly.FromDateTime(DateTime.Today));

    private OpenedCompact Compact => Work.Compact!;

    private string Part => Place.Split('/')[0] is { Length: > 0 } part ? part : "undertakings";

    private string Number => Place[(Place.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private AuditedUndertaking? Audited => Compact.Audit.Undertakings.FirstOrDefault(u => string.Equals(u.Undertaking.Number, Number, StringComparison.Ordinal));

    private string? NextNumber => Compact.Audit.Undertakings.Select(static u => u.Undertaking.Number).SkipWhile(n => !string.Equals(n, Number, StringComparison.Ordinal)).ElementAtOrDefault(1);

    private IReadOnlyList<JsonObject> Clauses => OpenedCompact.EntriesOf(Compact.Root, "clauses");

    /// <summary>What people say of the undertaking; where they have said nothing, an entry that comes into the file with their first word.</summary>
    private JsonObject Judgement => OpenedCompact.EntriesOf(Compact.Root, "undertakings").FirstOrDefault(IsOfNumber) ?? new() { ["undertaking"] = Number };

    private IReadOnlyList<JsonObject> Rounds => [.. OpenedCompact.EntriesOf(Compact.Root, "scorecards").OrderByDescending(static r => r["on"]?.ToString(), StringComparer.Ordinal)];

    private JsonObject? Round => Rounds.FirstOrDefault(r => string.Equals(r["on"]?.ToString(), _day, StringComparison.Ordinal)) ?? (Rounds is [var latest, ..] ? latest : null);

    private JsonObject? Before => Rounds.SkipWhile(r => r != Round).ElementAtOrDefault(1);

    /// <summary>The rules that restate the undertaking.</summary>
    private IReadOnlyList<RuleDescriptor> Rules => Audited is { Undertaking.RulePrefix: var prefix } ? [.. National.Value.Where(r => r.Id.StartsWith(prefix, StringComparison.Ordinal))] : [];

    private static string ElementOf(JsonObject clause) => Places.ElementId($"/clause/{clause["id"]}");

    private static string LabelOf(JsonObject clause) => $"{clause["number"] ?? clause["id"]}: {clause["paraphrase"]}";

    private static string Mark(JsonObject round, ScorecardQuestion question, string key) => AnswerTo(round, question)?[key]?.ToString() ?? "";

    private static JsonObject? AnswerTo(JsonObject round, ScorecardQuestion question) => OpenedCompact.EntriesOf(round, "answers").FirstOrDefault(a => string.Equals(a["question"]?.ToString(), question.Id, StringComparison.Ordinal));

    private bool IsOfNumber(JsonObject entry) => string.Equals(entry["undertaking"]?.ToString(), Number, StringComparison.Ordinal);

    private bool IsAbout(JsonObject clause) => OpenedCompact.EntriesOf(clause, "mappings").Any(IsOfNumber);

    private void AddClause(string? number) => Work.ChangeCompact(() =>
    {
        var ids = Clauses.Select(static c => c["id"]?.ToString()).ToHashSet(StringComparer.Ordinal);
        var clause = new JsonObject { ["id"] = Enumerable.Range(ids.Count + 1, ids.Count + 1).Select(static n => string.Create(CultureInfo.InvariantCulture, $"c{n}")).First(id => !ids.Contains(id)), ["paraphrase"] = "A new clause" };
        OpenedCompact.ListOf(Compact.Root, "clauses").Add((JsonNode)clause);
        Map(clause, number);
        Page.Show(ElementOf(clause) + ClauseForm.Fields);
    });

    private void MapPicked()
    {
        if (Clauses.FirstOrDefault(c => string.Equals(c["id"]?.ToString(), _picked, StringComparison.Ordinal)) is { } clause)
        {
            Work.ChangeCompact(() => Map(clause, Number));
            _picked = "";
            Page.Show(ElementOf(clause) + ClauseForm.Fields);
        }
    }

    private static void Map(JsonObject clause, string? number)
    {
        if (number is not null)
        {
            OpenedCompact.ListOf(clause, "mappings").Add((JsonNode)new JsonObject { ["undertaking"] = number });
        }
    }

    private void BeginRound()
    {
        Work.ChangeCompact(() => OpenedCompact.ListOf(Compact.Root, "scorecards").Add((JsonNode)new JsonObject { ["on"] = Today, ["answers"] = new JsonArray() }));
        _day = Today;
        Page.Focus(Scorecard);
    }

    private void Undo()
    {
        Work.UndoCompact();
        if (!Compact.HasEarlier)
        {
            Page.Focus("part");
        }
    }

    private void Answer(JsonObject round, ScorecardQuestion question, string key, ChangeEventArgs change) => Work.ChangeCompact(() =>
    {
        var answer = AnswerTo(round, question);
        if (answer is null)
        {
            answer = new() { ["question"] = question.Id };
            OpenedCompact.ListOf(round, "answers").Add((JsonNode)answer);
        }

        CompactSheet.Write(answer, CompactSheetColumns.All.First(static s => s.Name is "Scorecard").Columns.First(c => string.Equals(c.Key, key, StringComparison.Ordinal)), (string?)change.Value ?? "");
    });

    private void Save() => Page.Download(Compact.Name, "application/json", Compact.Content);

    private async Task SaveSheet()
    {
        var name = Path.ChangeExtension(Compact.Name, ".xlsx");
        if (await Work.HasReadersAsync(name))
        {
            Page.Download(name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Compact.ToSheet());
        }
    }

    private void SaveAudit() => Page.Download(Path.GetFileNameWithoutExtension(Compact.Name) + "-audit.html", "text/html", Encoding.UTF8.GetBytes(Compact.Report));

    private void Close()
    {
        Page.GoTo("start");
        Work.OpenCompact(null);
    }
}
