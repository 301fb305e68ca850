using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Inputs;
using RelationshipRules.Exchange;
using RelationshipRules.Exchange.Sheets;
using RelationshipRules.Exchange.Terms;
using RelationshipRules.Files;
using RelationshipRules.Json;

namespace RelationshipRules.Cli.Records;

/// <summary>The options that say how files of records are read.</summary>
internal sealed class RecordChoice
{
    private const string Description = "description";
    private const string Lines = "lines";

    private static readonly (string Name, RecordFormat Format, Func<string> Title)[] Formats =
    [
        ("360giving", RecordFormat.ThreeSixtyGiving, static () => CommandWords.Records_Grants),
        ("ocds", RecordFormat.OpenContracting, static () => CommandWords.Records_Contracts),
        ("sheet", RecordFormat.Sheet, static () => CommandWords.Records_Sheet),
    ];

    private readonly Option<string> _from = new("--from")
    {
        Description = $"What the paths are: description, lines for a file with a description on each line, or {string.Join(", ", Formats.Select(static f => f.Name))} for a file of records (default: told from the content).",
        HelpName = "FORMAT",
        CompletionSources = { Formats.Select(static f => f.Name).Append(Description).Append(Lines).ToArray() },
    };

    private readonly Option<string> _mapping = new("--mapping")
    {
        Description = "What the columns of a sheet mean that has titles of its own; relrules import FILE --suggest writes one to begin with.",
        HelpName = "FILE",
    };

    private readonly Option<string> _sheet = new("--sheet")
    {
        Description = "The sheet of a workbook of records to read (default: all sheets that have the titles; those that have not are named).",
        HelpName = "NAME",
    };

    private readonly Option<string> _schema = new("--schema")
    {
        Description = "The schema that a standard publishes of one record, as it was downloaded (360-giving-schema.json): what records depart from it is told, and they are taken all the same.",
        HelpName = "FILE",
    };

    private readonly Option<string[]> _terms = new("--terms")
    {
        Description = "A description of the terms that the agreements of the records have in common, laid under each. Repeatable; for some records only as programme:NAME=FILE, year:2024=FILE or column:TITLE:VALUE=FILE.",
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    public void AddTo(CliCommand command)
    {
        command.Add(_from);
        command.Add(_mapping);
        command.Add(_sheet);
        command.Add(_terms);
    }

    /// <summary>The option of a command that tells what a schema says of records.</summary>
    public void AddSchemaTo(CliCommand command) => command.Add(_schema);

    /// <summary>What a format is called in a sentence.</summary>
    public static string Title(RecordFormat format) => Formats.First(f => f.Format == format).Title();

    /// <summary>What the paths are: what the call says, else what they plainly are, which is said.</summary>
    public FoundInputs Find(ParseResult call, InputPaths inputs, CliEnvironment environment)
    {
        var found = new FoundInputs([], []);
        if (Read(call) is { } format)
        {
            if (format is "sheet" && call.GetValue(_mapping) is null)
            {
                throw new CliException("--from sheet needs a mapping that says what the columns mean.", "relrules import FILE --suggest writes one to begin with; give it with --mapping.");
            }

            (format is Lines ? found.Lines : format is Description ? [] : found.Records).UnionWith(inputs.Paths);
            RefuseOptionsOfNothing();
            return found;
        }

        if (call.GetValue(_mapping) is not null)
        {
            found.Records.UnionWith(inputs.Paths.Where(static i => !i.IsOfFolder));
            return found;
        }

        foreach (var input in inputs.Paths.Where(static i => i is { FullPath: not null, IsOfFolder: false, Problem: null }))
        {
            var (guessed, areLines) = Guess(input.FullPath!);
            if (guessed is { } records)
            {
                found.Records.Add(input);
                environment.Tell(SafeText.Clean($"relrules: {input.Display}: read as {Title(records)}; --from description would read it as a description."));
            }
            else if (areLines)
            {
                found.Lines.Add(input);
                if (!LineFile.IsName(input.Display))
                {
                    environment.Tell(SafeText.Clean($"relrules: {input.Display}: read as a description on each line; --from description would read it as one."));
                }
            }
            else if (Path.GetExtension(input.Display).ToLowerInvariant() is ".csv" or ".tsv")
            {
                // No description is such a file; whoever reads it tells what its titles lack.
                found.Records.Add(input);
            }
        }

        RefuseOptionsOfNothing();
        return found;

        void RefuseOptionsOfNothing()
        {
            if (found.Records.Count == 0 && (call.GetValue(_terms) is { Length: > 0 } ? _terms.Name : call.CommandResult.GetResult(_schema) is not null ? _schema.Name : null) is { } option)
            {
                throw new CliException($"{option} is for files of records, and there is none in this call.", "A file of records that is not known as one is named with --from.");
            }
        }
    }

    /// <summary>Whether nobody has filled terms in yet.</summary>
    public static bool StatesNothing(ProgrammeTerms terms)
    {
        using var text = JsonDocument.Parse(terms.Document.ToJson());
        return text.RootElement.EnumerateObject().All(static member => member.Name is "$schema" or "id" or "title" or "evidence" || IsEmpty(member.Value));

        // A part of which every fact is still a comment states nothing; an empty list states that there is nothing in it.
        static bool IsEmpty(JsonElement value) => value.ValueKind == JsonValueKind.Object && value.EnumerateObject().All(static member => IsEmpty(member.Value));
    }

    /// <summary>Options of a sheet, to read its titles.</summary>
    public RecordOptions Sheet(ParseResult call) => new() { Sheet = call.GetValue(_sheet) };

    /// <summary>Refuses what is no file of records, for a command that reads nothing else.</summary>
    public void RefuseDescriptions(ParseResult call)
    {
        if (Read(call) is Lines or Description)
        {
            throw new CliException($"--from {Read(call)}: descriptions are not imported; relrules check reads them as they are.", $"Leave it out, or name what the file is: {string.Join(", ", Formats.Select(static f => f.Name))}.");
        }
    }

    /// <summary>How a file is read.</summary>
    public RecordOptions Options(ParseResult call, InputPath input, IReadOnlyList<ProgrammeTerms> terms, SheetMapping? mapping, Func<JsonElement, IEnumerable<string>>? inspect = null) => new()
    {
        FileName = input.FullPath is null ? InputReader.StandardInput : input.Display,
        Format = Array.Find(Formats, f => f.Name.Equals(Read(call), StringComparison.Ordinal)) is { Name: not null } found ? found.Format : null,
        Sheet = call.GetValue(_sheet),
        Terms = terms,
        Mapping = mapping,
        Inspect = inspect,
    };

    /// <summary>What holds records against the schema of the call; null for a call without.</summary>
    public Func<JsonElement, IEnumerable<string>>? Schema(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        if (call.GetValue(_schema) is not { } path)
        {
            return null;
        }

        if (environment.ReadSchema is not { } read)
        {
            throw new CliException("--schema: this program holds nothing against schemas.", "The .NET tool does: dotnet tool install --global RelationshipRules.Cli");
        }

        if (call.GetValue(_mapping) is not null)
        {
            throw new CliException("--schema is for records in a standard, and --mapping for a sheet that is in none.", "Leave out one of the two.");
        }

        try
        {
            return read(Text(path, "--schema", "the schema", environment, cancellationToken));
        }
        catch (FormatException error)
        {
            throw new CliException($"--schema: '{path}' cannot be used: {error.Message}");
        }
    }

    /// <summary>The mapping of the call; null for none.</summary>
    public SheetMapping? Mapping(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        if (call.GetValue(_mapping) is not { } path)
        {
            return null;
        }

        try
        {
            return SheetMapping.Parse(Text(path, "--mapping", "the mapping", environment, cancellationToken));
        }
        catch (FormatException error)
        {
            throw new CliException($"--mapping: '{path}' cannot be used: {error.Message}");
        }
    }

    private static string Text(string path, string option, string what, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var fullPath = environment.FullPath(path);
        environment.Files.Note(FilePlace.Of(fullPath), $"{what} '{path}'");
        var diagnostics = new List<Diagnostic>();
        var bytes = JsonFile.Read(fullPath, JsonLimits.Default, diagnostics, "", path, cancellationToken) ?? throw new CliException($"{option}: {diagnostics[0].Message}");
        return Encoding.UTF8.GetString(bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsSpan(3) : bytes);
    }

    /// <summary>The terms of the call. What is wrong with them is told, for it is wrong in each record; the rest is used.</summary>
    public IReadOnlyList<ProgrammeTerms> Terms(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken) =>
        [.. (call.GetValue(_terms) ?? []).Select(text => One(text, environment, cancellationToken))];

    private static ProgrammeTerms One(string text, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var (choice, path) = Split(text);
        var chosen = ReadChoice(choice);
        var input = InputReader.One(path, environment);
        var document = InputReader.Read(input, environment, cancellationToken, asTerms: true);

        // Whoever states nothing of the recipient itself need not list it: it is the record's.
        var errors = document.Diagnostics.Where(d => d.Severity == Severity.Error && !(document.Partnership.Parties is null && string.Equals(d.Id, DescriptionDiagnostics.DanglingReference, StringComparison.Ordinal))).ToList();
        foreach (var diagnostic in document.IsReadable ? errors : [])
        {
            DiagnosticPrinter.WriteError(diagnostic, environment, input.Display);
        }

        if (!document.IsReadable)
        {
            throw DiagnosticPrinter.ToException(errors, environment);
        }

        var terms = chosen(new(document, path));
        if (StatesNothing(terms))
        {
            environment.Tell(SafeText.Clean($"relrules: {path}: states nothing yet, so nothing is laid under the records; take the // away before what you know."));
        }

        return terms;
    }

    private static Func<ProgrammeTerms, ProgrammeTerms> ReadChoice(string choice)
    {
        return choice.Split(':', 2) switch
        {
            [""] => static terms => terms,
            ["programme", var name] => terms => terms with { Programme = name },
            ["year", var year] when int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => terms => terms with { Year = number },
            ["column", var column] when column.LastIndexOf(':') is var at and > 0 => terms => terms with { Field = new(column[..at], column[(at + 1)..]) },
            _ => throw new CliException($"--terms: '{choice}' says for no records which they are.", "Write programme:NAME=FILE, year:2024=FILE or column:TITLE:VALUE=FILE."),
        };
    }

    /// <summary>The choice of records, empty for all, and the file after it.</summary>
    private static (string Choice, string Path) Split(string text) =>
        Array.Exists(["programme:", "year:", "column:"], start => text.StartsWith(start, StringComparison.Ordinal)) && text.LastIndexOf('=') is var at and > 0 ? (text[..at], text[(at + 1)..]) : ("", text);

    private static (RecordFormat? Records, bool AreLines) Guess(string path)
    {
        try
        {
            if (!FilePlace.Of(path).IsFile)
            {
                return default;
            }

            using var file = DiskFile.Open(path);
            var head = new byte[RecordReader.GuessedFrom];
            var known = head.AsSpan(0, file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
            var guessed = RecordReader.Guess(known);
            file.Position = 0;

            // A workbook under another name is told for what it is.
            return guessed is null ? (null, LineFile.IsName(path) || LineFile.IsPlain(known))
                : (InputReader.IsWorkbook(head) && (!InputReader.IsNamedWorkbook(path) || DescriptionWorkbook.IsOne(file)) ? null : guessed, false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Whoever reads it tells what is in the way.
            return default;
        }
    }

    private string? Read(ParseResult call) => Choice(call.GetValue(_from));

    private static string? Choice(string? name)
    {
        string[] names = [.. Formats.Select(static f => f.Name), Description, Lines];
        return name is null || names.Contains(name, StringComparer.Ordinal) ? name : throw new CliException($"--from: there is no format '{name}'; there are {string.Join(", ", names)}.{Nearest.Of(name, names)}");
    }
}

/// <summary>Which paths of a call are more than a description.</summary>
/// <param name="Records">The files of records.</param>
/// <param name="Lines">The files with a description on each line.</param>
internal sealed record FoundInputs(HashSet<InputPath> Records, HashSet<InputPath> Lines);
