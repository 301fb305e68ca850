using Microsoft.AspNetCore.Components;

namespace RelationshipRules.Workbench.Results;

/// <summary>A place in a source, with a link to it where it is on the web.</summary>
public partial class SourceLink
{
    [Parameter, EditorRequired]
    public required Citation Citation { get; set; }
}
