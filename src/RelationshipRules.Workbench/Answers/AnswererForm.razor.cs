using Microsoft.AspNetCore.Components;

namespace RelationshipRules.Workbench.Answers;

/// <summary>Who answers, and on which side they stand.</summary>
public partial class AnswererForm
{
    /// <summary>What is made of it, for a reader.</summary>
    [Parameter, EditorRequired]
    public required string Use { get; set; }
}
