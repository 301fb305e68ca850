using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using RelationshipRules.Model;
using RelationshipRules.Workbench.Answers;
using RelationshipRules.Workbench.Browser;
using RelationshipRules.Workbench.Results;

namespace RelationshipRules.Workbench.Views;

/// <summary>The form, a part of the description at a time, with the findings beside it.</summary>
public partial class DescribeView
{
    private static readonly FindingFilter Filter = new();

    private bool _showsAll;
    private Side? _side;
    private string? _otherProblem;

    /// <summary>The topic, by its member of the description, or the place in it that is asked for.</summary>
    [Parameter]
    public string Place { get; set; } = "";

    private FormTopic Topic => FormTopics.Of("/" + Place);

    private IReadOnlyList<FormTopic> Topics => [.. FormTopics.All.Where(topic => topic == Topic || FormTopics.IsAsked(Work, topic.Name, _showsAll))];

    private async Task HoldAgainst(InputFileChangeEventArgs change)
    {
        _otherProblem = await Work.HoldAgainstAsync(change.File);
        if (_otherProblem is null)
        {
            Page.GoTo("compare");
        }
    }
}
