using System.Text;
using System.Text.Json;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Reporting.Console;
using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Cli.Outputs;

/// <summary>Prints what a command has to say, on standard output or into a named file.</summary>
internal static class Printed
{
    public static void Page(CliEnvironment environment, bool noColour, Action<TextPage> write) => Guard(() =>
    {
        using var writer = new StreamWriter(environment.Output, new UTF8Encoding(false), leaveOpen: true);
        write(new TextPage(writer, environment.ReportWidth, environment.UseColour(noColour)));
    });

    public static void Document(CliEnvironment environment, bool noColour, ReportDocument document) =>
        Page(environment, noColour, page => new ConsoleRenderer(page).Write(document));

    public static void Text(CliEnvironment environment, string text) => Guard(() => environment.Output.Write(Encoding.UTF8.GetBytes(text)));

    public static void Json(CliEnvironment environment, Action<Utf8JsonWriter> write) => Guard(() => Json(environment.Output, write));

    public static string Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        Json(stream, write);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    public static void Flush(CliEnvironment environment) => Guard(environment.Output.Flush);

    /// <summary>Writes text into a file, whole or not at all; standard output where no file is named.</summary>
    public static void TextTo(OutputPlace? place, CliEnvironment environment, string text)
    {
        if (place is null)
        {
            Text(environment, text);
        }
        else
        {
            To(place, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
        }
    }

    /// <inheritdoc cref="TextTo"/>
    public static void JsonTo(OutputPlace? place, CliEnvironment environment, Action<Utf8JsonWriter> write)
    {
        if (place is null)
        {
            Json(environment, write);
        }
        else
        {
            To(place, stream => Json(stream, write));
        }
    }

    /// <summary>Writes into a file, whole or not at all.</summary>
    public static void To(OutputPlace place, Action<Stream> write)
    {
        using var target = OutputTarget.Open(place);
        try
        {
            write(target.Stream);
        }
        catch (Exception error) when (FileProblem.IsOfWriting(error))
        {
            throw target.CannotWrite(error);
        }

        target.Commit();
    }

    /// <summary>Does what writes to standard output; that it cannot be written to is told as such.</summary>
    public static void Guard(Action write)
    {
        try
        {
            write();
        }
        catch (Exception error) when (FileProblem.IsOfWriting(error))
        {
            throw new CliException($"cannot write to standard output: {FileProblem.Describe(error)}", inner: error);
        }
    }

    private static void Json(Stream output, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(output, JsonText.Options(indented: true)))
        {
            write(json);
        }

        output.WriteByte((byte)'\n');
    }
}
