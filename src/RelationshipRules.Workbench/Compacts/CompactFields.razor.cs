using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using RelationshipRules.Cli.Compacts;
using RelationshipRules.Workbench.State;

namespace RelationshipRules.Workbench.Compacts;

/// <summary>The columns that the sheet of a compact has for an entry, as fields.</summary>
public partial class CompactFields
{
    private static int _made;

    private readonly int _number = ++_made;
    private string? _problem;

    [Inject]
    public required Work Work { get; set; }

    /// <summary>The entry of the file.</summary>
    [Parameter, EditorRequired]
    public required JsonObject Entry { get; set; }

    /// <summary>The list that the entry belongs to, into which it comes with the first that is said; null where it is there.</summary>
    [Parameter]
    public Func<JsonArray>? List { get; set; }

    /// <summary>The sheet; null for the head.</summary>
    [Parameter]
    public string? Sheet { get; set; }

    /// <summary>The column that the place of the form says already.</summary>
    [Parameter]
    public string Without { get; set; } = "";

    private IEnumerable<CompactColumn> Columns => (Sheet is null ? CompactSheetColumns.OfHead : CompactSheetColumns.All.First(s => string.Equals(s.Name, Sheet, StringComparison.Ordinal)).Columns).Where(c => !string.Equals(c.Key, Without, StringComparison.Ordinal));

    private static IReadOnlyList<string> ChoicesOf(CompactColumn column) => column.Key is "undertaking" ? [.. NationalText.Compact2010.Undertakings.Select(static u => u.Number)] : column.Choices;

    private static string Title(CompactColumn column, string choice) => column.Key switch
    {
        "undertaking" when NationalText.Compact2010.Undertaking(choice) is { } undertaking => $"{choice} {undertaking.Title}",
        "measure" => NationalText.Compact2010.Measure(choice).Title,
        _ => choice,
    };

    /// <summary>Whether an effect is said of which nothing says who confirmed it, and when.</summary>
    private bool IsNobodysWord => Entry["effect"] is not null && (Entry["confirmedBy"] is null || Entry["confirmedOn"] is null);

    private string? HintOf(CompactColumn column) => column.Help is null ? null : string.Create(CultureInfo.InvariantCulture, $"hint-{_number}-{column.Key.Replace('.', '-')}");

    private string Value(CompactColumn column) => CompactSheet.Read(Entry, column);

    private void Say(CompactColumn column, ChangeEventArgs change)
    {
        if (Entry == Work.Compact!.Root && column.Key is ("id" or "name" or "text" or "source.title") && string.IsNullOrWhiteSpace((string?)change.Value))
        {
            _problem = $"{column.Title}: a compact's file cannot do without it.";
            return;
        }

        try
        {
            _problem = null;
            Work.ChangeCompact(() =>
            {
                CompactSheet.Write(Entry, column, (string?)change.Value ?? "");
                if (Entry.Parent is null && List is not null)
                {
                    List().Add((JsonNode)Entry);
                }

                // Who confirms an effect does so today, unless they say when.
                if (column.Key is "confirmedBy" && Entry["confirmedBy"] is not null && Entry["confirmedOn"] is null)
                {
                    Entry["confirmedOn"] = Names.Of(DateOnly.FromDateTime(DateTime.Today));
                }

                // An effect is a person's word: another one is not what somebody else confirmed before.
                if (column.Key is "effect")
                {
                    Entry.Remove("confirmedBy");
                    Entry.Remove("confirmedOn");
                    if (Work.By.Length > 0 && Entry["effect"] is not null)
                    {
                        Entry["confirmedBy"] = Work.By;
                        Entry["confirmedOn"] = Names.Of(DateOnly.FromDateTime(DateTime.Today));
                    }
                }
            });
        }
        catch (JsonException)
        {
            _problem = $"{column.Title}: this is no JSON, such as {{ \"breachRecord\": \"logged\" }}.";
        }
    }
}
