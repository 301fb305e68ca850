using Microsoft.AspNetCore.Components;
using RelationshipRules.Model;
using RelationshipRules.Workbench.State;

namespace RelationshipRules.Workbench.Answers;

/// <summary>The questions about a place of the description and all that is below it.</summary>
public abstract class FormComponent : WorkComponent
{
    [Parameter, EditorRequired]
    public required string Pointer { get; set; }

    /// <summary>Whether all that the model knows is asked; else what the rules in use read, and what is stated.</summary>
    [Parameter]
    public bool ShowsAll { get; set; }

    /// <summary>Of which side's facts are asked; null for all.</summary>
    [Parameter]
    public Side? Side { get; set; }

    private protected string Path => Places.PathOf(Pointer);
}
