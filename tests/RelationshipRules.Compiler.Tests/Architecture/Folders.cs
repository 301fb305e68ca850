using System.Reflection;
using System.Text.RegularExpressions;
using ArchUnitNET.Loader;

namespace RelationshipRules.Compiler.Tests.Architecture;

/// <summary>
/// Which folder of a project's sources knows which other one. A type is of the folder that its file is in, whatever its namespace: what users
/// need in the first hour is in the root namespace, wherever it is made. Types that a generator makes are of the folder that their namespace names.
/// </summary>
internal sealed partial class Folders
{
    private readonly Dictionary<string, Dictionary<string, string>> _edges = new(StringComparer.Ordinal);

    private Folders()
    {
    }

    /// <summary>Each pair of folders of which the first knows the second, with a type that shows it.</summary>
    public IEnumerable<(string From, string To, string Because)> Edges => _edges.SelectMany(from => from.Value.Select(to => (from.Key, to.Key, to.Value)));

    public static Folders Of(string project, string? root = null)
    {
        root ??= Repository.PathTo("src", project);
        var declared = Declared(root);
        return Of(Assembly.Load(AssemblyName(project)), project, declared);
    }

    /// <summary>The folders in circles; each of them with those that it is in a circle with.</summary>
    public IReadOnlyList<string> FindCircles() =>
    [
        .. from edge in Edges
           where Reaches(edge.To, edge.From, [])
           orderby edge.From, edge.To
           select $"{edge.From} knows {edge.To} ({edge.Because}), and {edge.To} leads back to {edge.From}",
    ];

    private static string AssemblyName(string project) => project.StartsWith("RelationshipRules.Cli", StringComparison.Ordinal) ? "relrules" : project;

    private static Folders Of(Assembly assembly, string project, Dictionary<string, string> declared)
    {
        var folders = new Folders();
        foreach (var type in new ArchLoader().LoadAssemblies(assembly).Build().Types)
        {
            foreach (var target in type.Dependencies.Select(dependency => dependency.Target.FullName))
            {
                if (FolderOf(type.FullName) is { } from && FolderOf(target) is { } to && from != to)
                {
                    folders.Add(from, to, $"{Outermost(type.FullName)} uses {Outermost(target)}");
                }
            }
        }

        return folders;

        string? FolderOf(string fullName)
        {
            var name = Outermost(fullName);
            return declared.TryGetValue(name, out var folder) ? folder
                : name.StartsWith(project + ".", StringComparison.Ordinal) ? string.Join('/', name[(project.Length + 1)..].Split('.').SkipLast(1))
                : null;
        }
    }

    private void Add(string from, string to, string because)
    {
        if (!_edges.TryGetValue(from, out var targets))
        {
            _edges.Add(from, targets = new(StringComparer.Ordinal));
        }

        targets.TryAdd(to, because);
    }

    private bool Reaches(string from, string to, HashSet<string> seen) =>
        from == to || (seen.Add(from) && _edges.TryGetValue(from, out var targets) && targets.Keys.Any(next => Reaches(next, to, seen)));

    private static string Outermost(string fullName) => fullName.Split('+', '/')[0].Split('`')[0];

    private static Dictionary<string, string> Declared(string root)
    {
        var folders = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories))
        {
            var folder = Path.GetRelativePath(root, Path.GetDirectoryName(file)!).Replace('\\', '/');
            var text = File.ReadAllText(file);
            if (folder.Split('/')[0] is not ("obj" or "bin") && Namespace().Match(text) is { Success: true } match)
            {
                foreach (Match type in TypeDeclaration().Matches(text))
                {
                    folders[$"{match.Groups["name"].Value}.{type.Groups["name"].Value}"] = folder == "." ? "" : folder;
                }
            }
        }

        return folders;
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^((public|internal|file|sealed|static|abstract|readonly|partial|ref) )*(class|record struct|record|struct|enum|interface|delegate \S+) (?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex TypeDeclaration();
}
