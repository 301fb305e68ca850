using Microsoft.AspNetCore.Components;

namespace RelationshipRules.Workbench.State;

/// <summary>A part of the page that shows the work as it stands, and is drawn anew when that changes.</summary>
public abstract class WorkComponent : ComponentBase, IDisposable
{
    private object? _seen;

    [Inject]
    public required Work Work { get; set; }

    protected override void OnInitialized() => Work.Changed += OnChanged;

    public void Dispose()
    {
        Work.Changed -= OnChanged;
        GC.SuppressFinalize(this);
    }

    /// <summary>
    /// All that the drawing of this part depends on, where there are many of its kind on a page: it is drawn anew only when that is another than before. Null for a part that is drawn after each change.
    /// </summary>
    protected virtual object? See() => null;

    /// <summary>What is drawn first has been seen, and need not be drawn anew with the first change that is nothing to it.</summary>
    protected override void OnParametersSet() => _seen ??= See();

    protected override bool ShouldRender()
    {
        var before = _seen;
        _seen = See();
        return _seen is null || !_seen.Equals(before);
    }

    private void OnChanged(object? sender, EventArgs change) => StateHasChanged();
}
