using RelationshipRules.Cli.Hosting;
using RelationshipRules.Json;

namespace RelationshipRules.Cli.Inputs;

/// <summary>One description of a run, still to be read; or what is in the way of it.</summary>
/// <param name="Input">The path that it comes from.</param>
internal sealed record CheckItem(InputPath Input)
{
    /// <summary>So many bytes count for a file, whose size nobody has asked for.</summary>
    public const int OfFile = 64 * 1024;

    /// <summary>What it is called; null for a description that is called what its text is.</summary>
    public string? Name { get; init; }

    /// <summary>The line of its file, where each line is a description; else 0.</summary>
    public int Line { get; init; }

    /// <summary>Whether it is one of many of its file, of whose problems only the first are told by name.</summary>
    public bool IsOfMany { get; init; }

    /// <summary>About how many bytes it is.</summary>
    public int Size { get; init; } = OfFile;

    /// <summary>Why it cannot be read; null where it can.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether its file could not be read on, after some of it had been.</summary>
    public bool IsCutShort { get; init; }

    /// <summary>Reads it, on any thread.</summary>
    public Func<PartnershipDocument>? Read { get; init; }

    /// <summary>What is done with its assessment, in the order of the run.</summary>
    public Action<Assessment>? Then { get; init; }

    /// <summary>What stands in reports for a record that cannot be used, so that none is lost.</summary>
    public static PartnershipDocument Unusable(string name, string problem) => Unread(DescriptionDiagnostics.UnusableRecord, name, problem);

    /// <summary>What is judged, on any thread: the description, or what stands for it where something is in its way.</summary>
    public PartnershipDocument Open() => Problem is not { } problem ? Read!()
        : IsOfMany ? Unusable(Name!, problem)
        : Unread(DescriptionDiagnostics.Prefix + JsonDiagnostics.Unreadable, Name!, problem);

    /// <summary>The descriptions of a path: those of its lines, or the one that it is.</summary>
    public static IEnumerable<CheckItem> Of(InputPath input, bool isOfLines, CliEnvironment environment, CancellationToken cancellationToken) =>
        input.Problem is { } problem ? [new(input) { Name = input.Display, Problem = problem }]
        : isOfLines ? LineFile.Items(input, environment, cancellationToken)
        : [new(input) { Name = input.Display, Read = () => InputReader.Read(input, environment, cancellationToken) }];

    private static PartnershipDocument Unread(string id, string name, string problem) =>
        PartnershipDocument.Unread([new(id, Severity.Error, Wording.Capitalised(problem), new(""))], name);
}
