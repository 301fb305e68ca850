using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using RelationshipRules.Cli.Proposals;
using RelationshipRules.Workbench.Browser;
using RelationshipRules.Workbench.State;

namespace RelationshipRules.Workbench.Documents;

/// <summary>A proposal for a person to accept, change or refuse, by click or key, with the form's own question below it.</summary>
public partial class ProposalCard
{
    private string? _problem;

    /// <summary>The proposal, by its place among them.</summary>
    [Parameter, EditorRequired]
    public required int At { get; set; }

    /// <summary>Is told the proposal that a reader goes to.</summary>
    [Parameter]
    public EventCallback<int> OnPick { get; set; }

    /// <summary>Is told, in a sentence, what a reader has decided.</summary>
    [Parameter]
    public EventCallback<string> OnDecide { get; set; }

    private OpenedAgreement Agreement => Work.Agreement!;

    private Proposal Proposal => Agreement.Proposals[At];

    private ProposalState State => Agreement.States[At];

    private string Stated
    {
        get
        {
            using var json = JsonDocument.Parse(Agreement.StatedFor(Proposal)?.ToJsonString() ?? "null");
            return ProposedValue.InWords(Proposal.Fact, json.RootElement);
        }
    }

    protected override void OnParametersSet() => _problem = null;

    private int PlaceOf(int number) => Agreement.Proposals.Index().First(p => p.Item.Number == number).Index;

    private async Task OnKey(KeyboardEventArgs key)
    {
        // A key that is held would decide what comes next too, unread.
        if (key is { CtrlKey: true } or { AltKey: true } or { MetaKey: true } or { Repeat: true })
        {
            return;
        }

        switch (key.Key)
        {
            case "n" when At + 1 < Agreement.Proposals.Count:
                await OnPick.InvokeAsync(At + 1);
                break;
            case "p" when At > 0:
                await OnPick.InvokeAsync(At - 1);
                break;
            case "a" when State == ProposalState.Open:
                await Accept();
                break;
            case "c" when State == ProposalState.Open:
                Change();
                break;
            case "r" when State == ProposalState.Open:
                await Refuse(true);
                break;
            case var text when State == ProposalState.Open && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= Proposal.Alternatives.Count:
                await Choose(number - 1);
                break;
        }
    }

    /// <summary>Decides by a click; the second of a double click falls on what comes next, unread.</summary>
    private static Task OnClick(MouseEventArgs click, Func<Task> decide) => click.Detail > 1 ? Task.CompletedTask : decide();

    private Task Accept() => Proposal.Value is { } value ? Take(value, null) : Tell("The words promise nothing that could be accepted; take what stands beside it, change it, or refuse.");

    private Task Choose(int alternative) => Take(Proposal.Alternatives[alternative].Value, ProposalPage.Chosen);

    private Task Take(JsonElement value, string? note)
    {
        var proposal = Proposal;
        return Agreement.Accept(proposal, value, note) is { } problem ? Tell(problem) : OnDecide.InvokeAsync($"Accepted: {proposal.Fact.Title}, {ProposedValue.InWords(proposal.Fact, value)}.");
    }

    private Task AcceptStated()
    {
        var (proposal, stated) = (Proposal, Stated);
        return Agreement.AcceptStated(proposal) is { } problem ? Tell(problem) : OnDecide.InvokeAsync($"Accepted: {proposal.Fact.Title}, {stated}.");
    }

    /// <summary>Another answer is given where the form asks for it.</summary>
    private void Change()
    {
        if (Agreement.Describe() is { } problem)
        {
            _problem = problem;
            return;
        }

        Page.Show(Places.ElementId(Agreement.PointerOf(Proposal.Fact)!));
    }

    private async Task Refuse(bool isRefused)
    {
        var proposal = Proposal;
        Agreement.Refuse(proposal, isRefused);
        if (isRefused)
        {
            await OnDecide.InvokeAsync($"Refused: {proposal.Fact.Title}.");
        }
        else
        {
            Page.Focus("proposal");
        }
    }

    private Task Tell(string problem)
    {
        _problem = problem;
        return Task.CompletedTask;
    }
}
