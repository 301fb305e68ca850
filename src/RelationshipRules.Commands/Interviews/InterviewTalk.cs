using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RelationshipRules.Cli.Questions;
using RelationshipRules.Facts;
using RelationshipRules.Findings;
using Spectre.Console;

namespace RelationshipRules.Cli.Interviews;

/// <summary>Holds the interview: puts the questions, reads the answers, and saves after each.</summary>
internal sealed partial class InterviewTalk(InterviewSession session, IAnsiConsole console, LineReader lines, Action<PartnershipDocument> save, bool asksEvidence)
{
    /// <summary>How many of the rules that wait are named.</summary>
    private const int MostRules = 5;

    private string? _lastDocument;

    public InterviewEnd Run(CancellationToken cancellationToken)
    {
        console.Write(new Markup(CommandWords.Interview_HowTo("[bold]?[/]", "[bold]dk[/]", "[bold]back[/]", "[bold]stop[/]")));
        console.WriteLine();
        if (session.Document.Partnership.Title is null && !AskTitle(cancellationToken))
        {
            return InterviewEnd.Stopped;
        }

        Question? again = null;
        while ((again ?? session.Next()) is { } question)
        {
            again = null;
            Put(question);
            switch (Ask(question, cancellationToken))
            {
                case Reply.Stop:
                    return InterviewEnd.Stopped;
                case Reply.Back when session.CanGoBack:
                    again = session.Back();
                    save(session.Document);
                    break;
                case Reply.Back:
                    Problem(CommandWords.Interview_First);
                    again = question;
                    break;
                case Reply.Answered:
                    save(session.Document);
                    if (asksEvidence && !InterviewSession.IsAboutElements(question) && !AskEvidence(cancellationToken))
                    {
                        return InterviewEnd.Stopped;
                    }

                    break;
            }
        }

        return InterviewEnd.Done;
    }

    private bool AskTitle(CancellationToken cancellationToken)
    {
        console.WriteLine();
        console.Line(CommandWords.Interview_Title);
        if (ReadReply(CommandWords.Interview_TitleHelp, cancellationToken) is not { } title)
        {
            return false;
        }

        if (title.Length > 0)
        {
            session.SetTitle(title);
            save(session.Document);
        }

        return true;
    }

    private void Put(Question question)
    {
        console.WriteLine();
        var settled = question.CouldSettle;
        var effect = question.Waiting.Count == 0 ? CommandWords.Interview_DependsOnIt
            : session.IsPresumed(question) ? QuestionWords.EffectOnPresumed(question)
            : settled == 0 ? CommandWords.Interview_Step(Wording.Join([.. question.Rules])) : CommandWords.Interview_CanSettle(settled);
        var (number, of) = session.Count(question);
        var heading = CommandWords.Interview_Question(Wording.Capitalised(question.PartTitle), QuestionWords.Side(question.AskOf).ToLowerInvariant(), Wording.Number(number), Wording.Number(of));
        console.Write(new Rule(Markup.Escape(session.WasSkipped(question) ? CommandWords.Interview_Skipped(heading) : heading)).LeftJustified());
        var asked = InterviewSession.IsAboutElements(question) ? IsThere(InterviewSession.NameOfElement(question), question.Fact.IsInPart) : question.Text;
        console.Line(SafeText.Clean(asked), new Style(decoration: Decoration.Bold));
        if (question.Form is { Values.Count: > 0 } form)
        {
            for (var i = 0; i < form.Values.Count; i++)
            {
                console.Line(string.Create(CultureInfo.InvariantCulture, $"  {i + 1,2}  {form.Values[i].Title}"));
            }
        }

        var expected = session.Referable(question) is { Count: > 0 } others
            ? CommandWords.Interview_OneOf(string.Join("; ", others.Select(static o => o.Id)))
            : question.Form switch
            {
                { Type: FactType.ChoiceList } => CommandWords.Interview_ChoiceList,
                { Type: FactType.Choice } => CommandWords.Interview_Choice,
                { Type: FactType.TextList } => CommandWords.Interview_TextList,
                { Type: FactType.Money } => CommandWords.Interview_Money,
                null when InterviewSession.IsAboutElements(question) => CommandWords.Interview_YesOrNo,
                var other => AnswerForm.ForReaders(other),
            };
        console.Line($"({(expected.Length > 0 ? expected + "; " : "")}{effect})", new Style(decoration: Decoration.Dim));
    }

    private static string IsThere(string element, bool isAnother) => isAnother ? CommandWords.Interview_IsThereAnother(element) : CommandWords.Interview_IsThere(Phrases.Article(element), element);

    private Reply Ask(Question question, CancellationToken cancellationToken)
    {
        while (ReadLine(cancellationToken) is { } line)
        {
            switch (line.ToLowerInvariant())
            {
                case "stop" or "quit" or "exit":
                    return Reply.Stop;
                case "back" or "<":
                    return Reply.Back;
                case var other when IsDoNotKnow(other):
                    session.DoNotKnow(question);
                    return Reply.Passed;
                case "" or "skip":
                    session.Skip(question);
                    return Reply.Passed;
                case var other when IsHelp(other):
                    Help(question);
                    continue;
            }

            // Quotation marks let an answer be a word that would be taken as a wish.
            var text = line is ['"', .., '"'] ? line[1..^1] : line;
            if (InterviewSession.IsAboutElements(question))
            {
                var list = ReadElements(question, text, cancellationToken);
                if (list.Reply != Reply.Again)
                {
                    return list.Reply;
                }

                continue;
            }

            if (Read(question, text, out var problem) is { } value && (problem = session.Answer(question, value)) is null)
            {
                save(session.Document);
                return !session.NeedsRest(question) || AskWhetherAll(question, cancellationToken) ? Reply.Answered : Reply.Stop;
            }

            Problem(problem!);
        }

        return Reply.Stop;
    }

    /// <summary>Asks whether what was named of a list is all of it; false where the person stops.</summary>
    private bool AskWhetherAll(Question question, CancellationToken cancellationToken)
    {
        console.Line(CommandWords.Interview_IsThatAll, new Style(decoration: Decoration.Dim));
        if (ReadReply(CommandWords.Interview_IsThatAllHelp, cancellationToken) is not { } line)
        {
            return false;
        }

        if (AnswerReader.ReadYesOrNo(line) == true && session.ThatIsAll(question) is { } problem)
        {
            Problem(problem);
        }

        return true;
    }

    private JsonNode? Read(Question question, string text, out string? problem)
    {
        problem = null;
        if (session.Referable(question) is { Count: > 0 } others)
        {
            var chosen = others.FirstOrDefault(o => o.Id.Equals(text, StringComparison.OrdinalIgnoreCase) || o.Label.Contains($"({text})", StringComparison.OrdinalIgnoreCase));
            problem = chosen.Id is null ? CommandWords.Answer_OneOf(string.Join(", ", others.Select(static o => o.Id))) : null;
            return chosen.Id;
        }

        return question.Form is { } form ? AnswerReader.Read(form, text, out problem) : text;
    }

    /// <summary>Asks for the elements of a list, one after the other, until there is no other.</summary>
    private (Reply Reply, JsonArray? List) ReadElements(Question question, string first, CancellationToken cancellationToken)
    {
        var words = InterviewSession.NameOfElement(question);
        var list = session.KnownElements(question);
        var known = list.Count;
        var isAll = false;
        for (var answer = first; ;)
        {
            if (AnswerReader.ReadYesOrNo(answer) is not { } isThere)
            {
                if (list.Count > known && answer.Length == 0)
                {
                    break;
                }

                Problem(CommandWords.Answer_YesOrNo);
                if (list.Count == known)
                {
                    return (Reply.Again, null);
                }
            }
            else if (!isThere)
            {
                isAll = true;
                break;
            }
            else
            {
                console.Line(CommandWords.Interview_Name(words));
                if (ReadReply(CommandWords.Interview_NameHelp(words), cancellationToken) is not { } name)
                {
                    return (Reply.Stop, null);
                }

                name = name.Length == 0 ? string.Create(CultureInfo.InvariantCulture, $"{words} {list.Count + 1}") : name;
                list.Add((JsonNode)InterviewSession.NewElement(question, name, list.Select(static e => (string?)e!["id"]).OfType<string>()));
                if (State(question, InPart(list), isFirst: list.Count == known + 1) is { } wrong)
                {
                    Problem(wrong);
                    return (Reply.Again, null);
                }
            }

            console.Line(CommandWords.Interview_Another(words));
            if (ReadReply(CommandWords.Interview_AnotherHelp(words), cancellationToken) is not { } next)
            {
                return (Reply.Stop, null);
            }

            answer = next;
        }

        if ((isAll || list.Count == known) && State(question, isAll ? list : InPart(list), isFirst: list.Count == known) is { } problem)
        {
            Problem(problem);
            return (Reply.Again, null);
        }

        return (Reply.Answered, list);
    }

    /// <summary>States what has been named so far and saves it, so that nothing of it is lost whatever comes next.</summary>
    private string? State(Question question, JsonNode list, bool isFirst)
    {
        var problem = isFirst ? session.Answer(question, list.DeepClone()) : session.AnswerAgain(question, list.DeepClone());
        if (problem is null)
        {
            save(session.Document);
        }

        return problem;
    }

    private static JsonObject InPart(JsonArray list) => new() { ["has"] = list.DeepClone() };

    /// <summary>Asks where the answer stands; false where the person stops.</summary>
    private bool AskEvidence(CancellationToken cancellationToken)
    {
        console.Line(_lastDocument is null ? CommandWords.Interview_Evidence : CommandWords.Interview_EvidenceSame(_lastDocument), new Style(decoration: Decoration.Dim));
        if (ReadReply(CommandWords.Interview_EvidenceHelp, cancellationToken) is not { } line)
        {
            return false;
        }

        var parts = line.Split(';', StringSplitOptions.TrimEntries);
        var document = parts[0] is "=" ? _lastDocument : parts[0];
        if (string.IsNullOrEmpty(document))
        {
            return true;
        }

        _lastDocument = document;
        if (session.AddEvidence(document, Part(1), parts.Length > 2 ? string.Join("; ", parts.Skip(2)) : null) is { } problem)
        {
            Problem(problem);
        }

        save(session.Document);
        return true;

        string? Part(int i) => parts.Length > i && parts[i].Length > 0 ? parts[i] : null;
    }

    private void Help(Question question)
    {
        if (question.Form is { } form)
        {
            if (ForPeople(form.Meaning) is { Length: > 0 } meaning)
            {
                console.Line(SafeText.Clean(meaning));
            }

            for (var i = 0; i < form.Values.Count; i++)
            {
                Hang(string.Create(CultureInfo.InvariantCulture, $"  {i + 1,2}  "), $"{form.Values[i].Title}: {form.Values[i].Meaning}");
            }
        }
        else if (InterviewSession.Meaning(question) is { } meaning)
        {
            console.Line(meaning);
            console.Line(CommandWords.Interview_EachNamed);
        }

        var rules = question.Waiting.OrderByDescending(static o => o.Severity).Select(static o => o.Rule).DistinctBy(static r => r.Id, StringComparer.Ordinal).ToList();
        if (rules.Count > 0)
        {
            console.Line(rules.Count > MostRules ? CommandWords.Interview_WaitAmong(rules.Count) : CommandWords.Interview_Waits(rules.Count));
        }

        foreach (var rule in rules.Take(MostRules))
        {
            Hang($"  {rule.Id}  ", rule.Title);
        }
    }

    /// <summary>What a fact means, without what is said of how a file states it: who answers a question writes no file.</summary>
    private static string ForPeople(string meaning)
    {
        var parts = Ends().Split(meaning).Where(static part => part.Trim().Length > 0).ToList();
        var text = string.Concat(parts.Where(static part => !SpeaksOfFiles().IsMatch(part))).Trim();
        return text.TrimEnd(';', ' ') is { Length: > 0 } kept ? kept.EndsWith('.') ? kept : kept + "." : "";
    }

    /// <summary>Where a sentence or a part of one ends.</summary>
    [GeneratedRegex(@"(?<=[.;])(?=\s)", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Ends();

    [GeneratedRegex(@"\[\]|\bempty\b|\bcodes?\b|\bnull\b|\bfalse\b|\btrue\b|\b(list|text) (means|says)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex SpeaksOfFiles();

    /// <summary>A label with its text beside it, in as many lines as it takes.</summary>
    private void Hang(string label, string text)
    {
        foreach (var line in TextPage.Wrap(text, console.Profile.Width - label.Length))
        {
            console.Line(label + line, new Style(decoration: Decoration.Dim));
            label = new(' ', label.Length);
        }
    }

    /// <summary>Reads the reply to what is no question of a rule; explains it where that is asked for. Not to know is to leave it open. Null where the person stops.</summary>
    private string? ReadReply(string help, CancellationToken cancellationToken)
    {
        while (ReadLine(cancellationToken) is { } line && !IsStop(line))
        {
            if (!IsHelp(line))
            {
                return IsDoNotKnow(line) ? "" : line;
            }

            console.Line(help, new Style(decoration: Decoration.Dim));
        }

        return null;
    }

    private string? ReadLine(CancellationToken cancellationToken)
    {
        console.Write(new Text("> "));
        return lines.Read(cancellationToken);
    }

    private static bool IsHelp(string line) => line.ToLowerInvariant() is "?" or "help";

    private static bool IsDoNotKnow(string line) => line.ToLowerInvariant() is "dk" or "don't know" or "dont know";

    private static bool IsStop(string line) => line.ToLowerInvariant() is "stop" or "quit" or "exit";

    private void Problem(string text) => console.Line(SafeText.Clean(text), new Style(Color.Red));

    private enum Reply
    {
        Answered,
        Passed,
        Back,
        Stop,
        Again,
    }
}

internal enum InterviewEnd
{
    Done,

    Stopped,
}

internal static class ConsoleLines
{
    public static void Line(this IAnsiConsole console, string text, Style? style = null)
    {
        console.Write(new Text(text, style));
        console.WriteLine();
    }
}
