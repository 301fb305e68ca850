using System.Globalization;
using System.Text;

namespace RelationshipRules.Cli.Tests.Support;

/// <summary>
/// One file with documents, a command, and what must come of it. Sections start with a line of four equals signs:
/// <c>==== file NAME</c>, <c>==== stdin</c>, <c>==== command</c>, <c>==== exit</c>, <c>==== stdout</c>, <c>==== stderr</c>.
/// </summary>
public sealed class Scenario
{
    private const string Mark = "==== ";

    private readonly string _intro;
    private readonly List<(string Head, string Body)> _sections = [];

    private Scenario(string intro) => _intro = intro;

    public string Command => Section("command").Trim();

    public int Exit => int.Parse(Section("exit").Trim(), CultureInfo.InvariantCulture);

    public string Output => Section("stdout");

    public string Error => Section("stderr");

    public string Input => Section("stdin");

    public IEnumerable<(string Name, string Text)> Files =>
        _sections.Where(s => s.Head.StartsWith("file ", StringComparison.Ordinal)).Select(s => (s.Head[5..].Trim(), s.Body));

    public static Scenario Parse(string text)
    {
        var blocks = ("\n" + text.ReplaceLineEndings("\n")).Split("\n" + Mark);
        var scenario = new Scenario(blocks[0].TrimStart('\n'));
        foreach (var block in blocks.Skip(1))
        {
            var end = block.IndexOf('\n', StringComparison.Ordinal);
            scenario._sections.Add(end < 0 ? (block.Trim(), "") : (block[..end].Trim(), Whole(block[(end + 1)..])));
        }

        return scenario;
    }

    /// <summary>The same scenario with the results that a run had.</summary>
    public string WithResults(int exit, string output, string error)
    {
        var text = new StringBuilder(_intro.Length > 0 ? _intro.TrimEnd('\n') + "\n" : "");
        foreach (var (head, body) in _sections.Where(s => s.Head is not ("exit" or "stdout" or "stderr")))
        {
            Append(text, head, body);
        }

        Append(text, "exit", exit.ToString(CultureInfo.InvariantCulture) + "\n");
        if (output.Length > 0)
        {
            Append(text, "stdout", output);
        }

        if (error.Length > 0)
        {
            Append(text, "stderr", error);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string head, string body) => text.Append(Mark).Append(head).Append('\n').Append(body);

    /// <summary>The line break before the next mark belongs to the section.</summary>
    private static string Whole(string body) => body.Length == 0 || body.EndsWith('\n') ? body : body + "\n";

    private string Section(string head) => _sections.FirstOrDefault(s => s.Head.Equals(head, StringComparison.Ordinal)).Body ?? "";
}
