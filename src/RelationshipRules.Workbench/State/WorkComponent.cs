using Microsoft.AspNetCore.Components;

namespace RelationshipRules.Workbench.State;

/// <summary>A part of the page that shows the work as it stands, and is drawn anew when that changes.</summary>
public abstract class WorkComponent : ComponentBase, IDisposable
{
    [Inject]
    public required Work Work { get; set; }

    protected override void OnInitialized() => Work.Changed += OnChanged;

    public void Dispose()
    {
        Work.Changed -= OnChanged;
        GC.SuppressFinalize(this);
    }

    private void OnChanged(object? sender, EventArgs change) => StateHasChanged();
}
