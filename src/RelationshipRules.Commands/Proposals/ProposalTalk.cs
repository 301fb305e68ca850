using System.Globalization;
using System.Text.Json;
using RelationshipRules.Cli.Interviews;

namespace RelationshipRules.Cli.Proposals;

/// <summary>Shows proposals one by one; a person accepts, changes or refuses each by a key.</summary>
internal sealed class ProposalTalk(ProposalSet proposals, WantedFacts wanted, DescriptionBuilder builder, TextPage page, LineReader lines, TextWriter writer)
{
    /// <summary>How many were passed over, or not come to.</summary>
    public int Undecided { get; private set; } = proposals.Proposals.Count;

    public void Run(CancellationToken cancellationToken)
    {
        page.Paragraph("Type a to accept, c to change, r to refuse, Enter to leave it open, stop to stop here; a number takes what stands beside it.", indent: 0);
        foreach (var proposal in proposals.Proposals)
        {
            page.Blank();
            ProposalPage.WriteGroup(page, proposals, wanted, proposal);
            ProposalPage.Write(page, proposal);
            switch (Ask(proposal, cancellationToken))
            {
                case Reply.Stop:
                    return;
                case Reply.Decided:
                    Undecided--;
                    break;
            }
        }

        page.Blank();
        ProposalPage.WriteSilent(page, proposals, wanted);
    }

    private Reply Ask(Proposal proposal, CancellationToken cancellationToken)
    {
        while (Read("> ", cancellationToken) is { } key)
        {
            switch (key.ToLowerInvariant())
            {
                case "stop" or "quit" or "q":
                    return Reply.Stop;
                case "" or "skip":
                    return Reply.Open;
                case "r" or "refuse" or "no":
                    return Reply.Decided;
                case "a" or "accept" when proposal.Value is { } value:
                    if (Accept(proposal, value, null))
                    {
                        return Reply.Decided;
                    }

                    continue;
                case "a" or "accept":
                    page.Line("There is no one value that could be accepted; choose a number, change it, or refuse.");
                    continue;
                case "c" or "change":
                    if (Change(proposal, cancellationToken))
                    {
                        return Reply.Decided;
                    }

                    continue;
                case var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= proposal.Alternatives.Count:
                    if (Accept(proposal, proposal.Alternatives[number - 1].Value, ProposalPage.Chosen))
                    {
                        return Reply.Decided;
                    }

                    continue;
                default:
                    page.Line("Please type a, c, r, stop, a number that is shown, or nothing.");
                    continue;
            }
        }

        return Reply.Stop;
    }

    private bool Change(Proposal proposal, CancellationToken cancellationToken)
    {
        for (var i = 0; i < proposal.Fact.Values.Count; i++)
        {
            page.Line(string.Create(CultureInfo.InvariantCulture, $"  {i + 1,2}  {proposal.Fact.Values[i].Title}"));
        }

        page.Line($"What is it? ({AnswerForm.ForReaders(proposal.Fact)}; Enter to go back)");
        while (Read("> ", cancellationToken) is { Length: > 0 } answer)
        {
            if (AnswerReader.Read(proposal.Fact, answer, out var problem) is { } value)
            {
                using var parsed = JsonDocument.Parse(value.ToJsonString());
                return Accept(proposal, parsed.RootElement.Clone(), ProposalPage.Changed);
            }

            page.Line(problem);
        }

        return false;
    }

    private bool Accept(Proposal proposal, JsonElement value, string? note)
    {
        if (builder.Accept(proposal, value, note) is not { } problem)
        {
            return true;
        }

        page.Line(SafeText.Clean(problem.Message));
        return false;
    }

    private string? Read(string prompt, CancellationToken cancellationToken)
    {
        writer.Write(prompt);
        return lines.Read(cancellationToken);
    }

    private enum Reply
    {
        Open,
        Decided,
        Stop,
    }
}
