using Microsoft.AspNetCore.Components.Routing;
using RelationshipRules.Workbench.Browser;
using RelationshipRules.Workbench.Results;
using RelationshipRules.Workbench.State;
using RelationshipRules.Workbench.Views;

namespace RelationshipRules.Workbench;

/// <summary>The page: its steps, and the one that the address names behind the number sign.</summary>
public partial class App
{
    /// <summary>The heading of each step, which is told when one comes to it.</summary>
    private const string View = "view";

    private static readonly (string Name, string Title)[] Steps =
        [("start", "Start"), ("document", "Document"), ("describe", "Describe"), ("compare", "Compare"), ("questions", "Questions"), ("findings", "Findings"), ("standards", "Standards"), ("save", "Save"), ("compact", "Compact"), ("file", "File")];

    private static readonly (string Code, string Name)[] Countries =
    [
        ("GB-ENG", "England"), ("GB-SCT", "Scotland"), ("GB-WLS", "Wales"), ("GB-NIR", "Northern Ireland"), ("GB", "United Kingdom"), ("CA", "Canada"), ("DE", "Germany"), ("EE", "Estonia"),
        ("ES", "Spain"), ("EU", "European Union"), ("FR", "France"), ("IE", "Ireland"), ("IT", "Italy"), ("PT", "Portugal"), ("SE", "Sweden"), ("US", "United States"),
    ];

    private string _view = "start";
    private string _place = "";
    private string? _toShow;
    private string _told = "";
    private int _visit;

    /// <summary>The step that is shown: the first for one that has nothing to show.</summary>
    private string Shown => IsThere(_view) ? _view : "start";

    public void Dispose()
    {
        Navigation.LocationChanged -= OnLocation;
        Work.Changed -= OnChanged;
        GC.SuppressFinalize(this);
    }

    protected override void OnInitialized()
    {
        Navigation.LocationChanged += OnLocation;
        Work.Changed += OnChanged;
        Work.Restore();
        Read();
        _toShow = null;
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (_toShow is { } id)
        {
            _toShow = null;
            Page.Show(id);
        }

        if (!string.Equals(_told, Work.Message, StringComparison.Ordinal))
        {
            _told = Work.Message;
            Page.Uncover();
        }
    }

    private bool IsThere(string step) => step switch
    {
        "start" => true,
        "file" => Work.FileReport is not null,
        "compact" => Work.Compact is not null,
        "document" => Work is { IsOpen: true, Agreement: not null },
        "compare" => Work is { IsOpen: true, Other: not null },
        _ => Work.IsOpen,
    };

    /// <summary>A button that can do no more gives the focus away.</summary>
    private void Undo()
    {
        Work.Undo();
        if (!Work.CanUndo)
        {
            Page.Focus(View);
        }
    }

    private void KeepThisInstead()
    {
        Work.KeepThisInstead();
        Page.Focus(View);
    }

    private void OnChanged(object? sender, EventArgs change) => StateHasChanged();

    private void OnLocation(object? sender, LocationChangedEventArgs change)
    {
        Work.Hush();
        Read();
        StateHasChanged();
    }

    private void Read()
    {
        var (view, place) = Page.Place().Split('/', 2) switch { [var first, var rest] => (first, rest), [var only] => (only, ""), _ => ("", "") };
        if (Array.Exists(Steps, step => string.Equals(step.Name, view, StringComparison.Ordinal)) || view.Length == 0)
        {
            _view = view.Length == 0 ? "start" : view;
            _place = place;
            _visit++;
            _toShow = view switch
            {
                "describe" when place.Contains('/', StringComparison.Ordinal) => Places.ElementId("/" + place),
                "findings" when Work.IsOpen && FindingsView.Told(Work.Assessment, place) is { } finding => FindingCard.IdOf(finding),
                "compact" when place.Length > 0 => "part",
                "document" when place.Length > 0 => DocumentView.ToShow(place),
                _ => View,
            };
        }
    }
}
