using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using RelationshipRules.Authoring;
using RelationshipRules.Json;

namespace RelationshipRules.Tests.Json;

public sealed class JsonTextTests
{
    [Fact]
    public void Parse_ValuesOfEveryKind_GivesThem()
    {
        var root = ParseClean("""{ "a": [1, -2.5e3, true, false, null, "x"], "b": {} }""").Root;

        root.Kind.ShouldBe(JsonKind.Object);
        root.TryGetProperty("a", out var list).ShouldBeTrue();
        var kinds = new List<JsonKind>();
        foreach (var element in list.EnumerateArray())
        {
            kinds.Add(element.Kind);
        }

        kinds.ShouldBe([JsonKind.Number, JsonKind.Number, JsonKind.True, JsonKind.False, JsonKind.Null, JsonKind.String]);
        list.Count.ShouldBe(6);
        root.TryGetProperty("b", out var inner).ShouldBeTrue();
        inner.Count.ShouldBe(0);
        root.TryGetProperty("c", out _).ShouldBeFalse();
    }

    [Fact]
    public void Parse_CommentsTrailingCommasAndMark_AreAccepted()
    {
        var root = ParseClean("\uFEFF// note\n{ \"a\": [1, 2,], /* more */ \"b\": 3, }\n// end").Root;

        root.Count.ShouldBe(2);
        root.TryGetProperty("b", out var b).ShouldBeTrue();
        b.TryGetInt64(out var value).ShouldBeTrue();
        value.ShouldBe(3);
        root.Location.ShouldBe(new SourceLocation("", 2, 1, 2, 37, "test.json"));
    }

    [Fact]
    public void Location_AfterAstralAndAccentedCharacters_CountsUtf16Units()
    {
        var text = ParseClean("{\r\n  \"é\": \"😀\", \"b\": true\r\n}");

        text.Find("/b").Location.ShouldBe(new SourceLocation("/b", 2, 19, 2, 23, "test.json"));
        text.Find("/b").NameLocation.ShouldBe(new SourceLocation("/b", 2, 14, 2, 17, "test.json"));
        text.Root.Location.ShouldBe(new SourceLocation("", 1, 1, 3, 2, "test.json"));
        text.Root.StartLocation.ShouldBe(new SourceLocation("", 1, 1, 1, 2, "test.json"));
    }

    [Fact]
    public void Pointer_InALongList_FindsItAgain()
    {
        var text = ParseClean($$"""{ "a": [{{string.Join(",", Enumerable.Range(0, 300).Select(i => i % 3 == 0 ? $"[{i}]" : $"{{ \"x\": {i} }}"))}}] }""");

        for (var row = 0; row < text.Nodes.Length; row++)
        {
            text.Find(new JsonCursor(text, row).Pointer).Row.ShouldBe(row);
        }

        text.Find("/a/299/x").TryGetInt64(out var last).ShouldBeTrue();
        last.ShouldBe(299);
        text.Find("/a/300").Kind.ShouldBe(JsonKind.None);
        text.Find("/a/01").Kind.ShouldBe(JsonKind.None);
    }

    [Fact]
    public void Pointer_OfEveryValue_FindsItAgain()
    {
        var text = ParseClean("""{ "a/b": { "~": [ { "": 1 }, 2 ] }, "\u0063": [] }""");

        text.Find("/a~1b/~0/0/").TryGetInt64(out var one).ShouldBeTrue();
        one.ShouldBe(1);
        for (var row = 0; row < text.Nodes.Length; row++)
        {
            text.Find(new JsonCursor(text, row).Pointer).Row.ShouldBe(row);
        }

        text.Find("/c").Kind.ShouldBe(JsonKind.Array);
        text.Find("/a~1b/~0/00").Kind.ShouldBe(JsonKind.None);
        text.Find("/a~1b/~0/2").Kind.ShouldBe(JsonKind.None);
        text.Find("a").Kind.ShouldBe(JsonKind.None);
        text.Find("/a~1b/~0/2/x", out var nearest).Kind.ShouldBe(JsonKind.None);
        nearest.Pointer.ShouldBe("/a~1b/~0");
        text.Find("a", out nearest).Kind.ShouldBe(JsonKind.None);
        nearest.Pointer.ShouldBeEmpty();
    }

    [Fact]
    public void GetString_WithEscapes_ResolvesThem()
    {
        var root = ParseClean("""["a\n\"\\\/\u00e9\ud83d\ude00z"]""").Root;
        root.Text.Find("/0").GetString().ShouldBe("a\n\"\\/é😀z");
        root.Text.Find("/0").Utf8Text.SequenceEqual("a\n\"\\/é😀z"u8).ShouldBeTrue();
    }

    [Fact]
    public void LocateInText_WithEscapesBefore_PointsAtTheSource()
    {
        var cursor = ParseClean("""["a\n\"é😀 bad"]""").Root.Text.Find("/0");

        // a, line feed, quote, é, two units of the emoji, space: the word starts at 7.
        cursor.GetString()!.IndexOf("bad", StringComparison.Ordinal).ShouldBe(7);
        cursor.LocateInText(7, 3).ShouldBe(new SourceLocation("/0", 1, 12, 1, 15, "test.json"));
        cursor.LocateInText(10, 0).ShouldBe(new SourceLocation("/0", 1, 15, 1, 15, "test.json"));
    }

    [Theory]
    [InlineData("", "0002", 1, 1, "text is empty")]
    [InlineData("  // only a note", "0002", 1, 17, "text is empty")]
    [InlineData("{ \"a\": [1, 2", "0002", 1, 13, "the list that starts at line 1 is not closed, nor are 1 around it")]
    [InlineData("{ \"a\": \"x", "0002", 1, 10, "the text that starts at line 1")]
    [InlineData("{ \"a\": tr", "0002", 1, 10, "the object that starts at line 1")]
    [InlineData("{ \"a\"", "0002", 1, 6, "the object")]
    [InlineData("{ \"a\":", "0002", 1, 7, "the object")]
    [InlineData("[1, /* x", "0002", 1, 5, "comment")]
    [InlineData("{ \"a\": 1 ]", "0001", 1, 10, "']' cannot close the object")]
    [InlineData("[ 1 }", "0001", 1, 5, "'}' cannot close the list")]
    [InlineData("{ a: 1 }", "0001", 1, 3, "key in double quotes")]
    [InlineData("{ 'a': 1 }", "0001", 1, 3, "not '''")]
    [InlineData("{ \"a\" 1 }", "0001", 1, 7, "colon")]
    [InlineData("{ \"a\": , }", "0001", 1, 8, "value is needed here, not ','")]
    [InlineData("{ , }", "0001", 1, 3, "key is missing")]
    [InlineData("[ , ]", "0001", 1, 3, "value is missing")]
    [InlineData("[ 1,, ]", "0001", 1, 5, "value is missing")]
    [InlineData("{} {}", "0001", 1, 4, "follows it")]
    [InlineData("[ \"a\nb\" ]", "0001", 1, 3, "not closed on its line")]
    [InlineData("[ \"a\tb\" ]", "0001", 1, 5, "U+0009")]
    [InlineData("[ \"a\\qb\" ]", "0001", 1, 5, "backslash")]
    [InlineData("{ \"a\": 1 \"b\": 2 }", "0001", 1, 10, "comma is missing before this key")]
    [InlineData("[1 2]", "0001", 1, 4, "comma is missing before this element")]
    [InlineData("[NaN]", "0009", 1, 2, "'NaN' is not a JSON value")]
    [InlineData("[-Infinity]", "0009", 1, 2, "not a JSON value")]
    [InlineData("[True]", "0009", 1, 2, "not a JSON value")]
    [InlineData("[01]", "0009", 1, 2, "'01' is not a JSON number")]
    [InlineData("[1.]", "0009", 1, 2, "not a JSON number")]
    [InlineData("[+1]", "0009", 1, 2, "not a JSON number")]
    [InlineData("[1e]", "0009", 1, 2, "not a JSON number")]
    [InlineData("{\n\"a\": 1,\n \"a\": 2 }", "0003", 3, 2, "'a' was given before, at line 2")]
    [InlineData("{ \"a\\nb\": 1, \"a\\nb\": 2 }", "0003", 1, 14, "'a b' was given before, at line 1")]
    public void Parse_OneMistake_IsOneLocatedDiagnostic(string json, string code, int line, int column, string part)
    {
        var (_, diagnostics) = Parse(json);

        var diagnostic = diagnostics.ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe("RRX" + code);
        diagnostic.Severity.ShouldBe(Severity.Error);
        diagnostic.Message.ShouldContain(part);
        diagnostic.Location!.Line.ShouldBe(line);
        diagnostic.Location.Column.ShouldBe(column);
        diagnostic.Location.Path.ShouldBe("test.json");
    }

    [Fact]
    public void Parse_SeveralSlips_ReportsAllAndKeepsTheRest()
    {
        var (text, diagnostics) = Parse("""{ "a": NaN, "b": 01 "c": "x\q", "c": 3, "d": 4 }""");

        diagnostics.Select(d => d.Id).ShouldBe(["RRX0009", "RRX0009", "RRX0001", "RRX0001", "RRX0003"]);
        text.IsComplete.ShouldBeTrue();
        text.Find("/a").Kind.ShouldBe(JsonKind.Invalid);
        text.Find("/d").TryGetInt64(out var d).ShouldBeTrue();
        d.ShouldBe(4);
    }

    [Fact]
    public void Parse_TruncatedText_KeepsWhatWasRead()
    {
        var (text, diagnostics) = Parse("""{ "a": 1, "b": { "c": 2, "d": "hal""");

        diagnostics.ShouldHaveSingleItem().Id.ShouldBe("RRX0002");
        diagnostics[0].Location!.Pointer.ShouldBe("/b");
        text.IsComplete.ShouldBeFalse();
        text.Find("/b/c").TryGetInt64(out var c).ShouldBeTrue();
        c.ShouldBe(2);
        text.Find("/b/d").Kind.ShouldBe(JsonKind.Invalid);
    }

    [Fact]
    public void Parse_DuplicateKey_FirstCounts()
    {
        var (text, diagnostics) = Parse("""{ "a": 1, "\u0061": 2 }""");

        diagnostics.ShouldHaveSingleItem().Id.ShouldBe("RRX0003");
        text.Root.TryGetProperty("a", out var a).ShouldBeTrue();
        a.TryGetInt64(out var value).ShouldBeTrue();
        value.ShouldBe(1);
        var seen = 0;
        foreach (var member in text.Root.EnumerateObject())
        {
            seen += member.NameEquals("a"u8) ? 1 : 0;
        }

        seen.ShouldBe(1);
    }

    [Fact]
    public void Parse_DuplicateAmongMany_IsFound()
    {
        var members = string.Join(',', Enumerable.Range(0, 100).Select(i => $"\"k{i}\": {i}"));
        var (_, diagnostics) = Parse($"{{ {members}, \"k50\": 0 }}");
        diagnostics.ShouldHaveSingleItem().Message.ShouldContain("'k50'");
    }

    [Fact]
    public void Parse_InvalidUtf8_IsLocatedAndTheRestIsRead()
    {
        byte[] bytes = [.. "{ \"a\": \"x"u8, 0xC3, .. "\",\n \"b\": 1 }"u8];
        var diagnostics = new List<Diagnostic>();
        var text = JsonText.Parse(bytes, JsonLimits.Default, null, diagnostics, "RRX");

        var diagnostic = diagnostics.ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe("RRX0004");
        diagnostic.Location.ShouldBe(new SourceLocation("", 1, 10, 1, 11));
        diagnostic.Message.ShouldContain("0xC3 (number 10)");
        text.Find("/b").Location.Line.ShouldBe(2);
    }

    [Fact]
    public void Parse_TenThousandDeep_IsOneDiagnostic()
    {
        var (text, diagnostics) = Parse(new string('[', 10_000));
        diagnostics.ShouldHaveSingleItem().Id.ShouldBe("RRX0006");
        diagnostics[0].Location!.Column.ShouldBe(65);
        text.IsComplete.ShouldBeFalse();
    }

    [Fact]
    public void Parse_TenThousandDeepWithinTheLimit_IsRead()
    {
        var diagnostics = new List<Diagnostic>();
        var bytes = Encoding.UTF8.GetBytes(new string('[', 10_000) + new string(']', 10_000));
        var text = JsonText.Parse(bytes, new JsonLimits { MaxDepth = 10_000 }, null, diagnostics, "RRX");
        diagnostics.ShouldBeEmpty();
        text.Find(string.Concat(Enumerable.Repeat("/0", 9_999))).Kind.ShouldBe(JsonKind.Array);
    }

    [Fact]
    public void Parse_OverTheLimits_SaysWhich()
    {
        Limited("[1,2,3]", new() { MaxListLength = 2 }).Id.ShouldBe("RRX0007");
        Limited("""["abc"]""", new() { MaxTextLength = 2 }).Id.ShouldBe("RRX0008");
        Limited("[1,2,3]", new() { MaxBytes = 2 }).Id.ShouldBe("RRX0005");
        Limited("[[[]]]", new() { MaxDepth = 2 }).Id.ShouldBe("RRX0006");

        // Characters, not bytes.
        var diagnostics = new List<Diagnostic>();
        JsonText.Parse("[\"éé\"]"u8.ToArray(), new() { MaxTextLength = 2 }, null, diagnostics, "RRX");
        diagnostics.ShouldBeEmpty();

        static Diagnostic Limited(string json, JsonLimits limits)
        {
            var diagnostics = new List<Diagnostic>();
            JsonText.Parse(Encoding.UTF8.GetBytes(json), limits, null, diagnostics, "RRX");
            return diagnostics.ShouldHaveSingleItem();
        }
    }

    [Theory]
    [InlineData("{", "\"k\": 1,", "\"l\": 1}")]
    [InlineData("[\"", "\u0001", "\"]")]
    [InlineData("[\"", "\\q", "\"]")]
    public void Parse_ManyMistakesInOneValue_StopsAfterAHundred(string start, string mistake, string end)
    {
        var (_, diagnostics) = Parse(start + string.Concat(Enumerable.Repeat(mistake, 5_000)) + end);

        diagnostics.Count.ShouldBe(101);
        diagnostics[^1].Message.ShouldContain("too many problems");
    }

    /// <summary>A slip does not hide the next.</summary>
    [Theory]
    [InlineData("{ \"a\" 1, \"b\" \"x\", \"c\" [2], \"d\" { \"e\" 3 } }", 5)]
    [InlineData("{ \"a\": , \"b\": }", 2)]
    [InlineData("[ , 1,, 2,, ]", 3)]
    [InlineData("{ , \"a\": 1,, \"b\": tru }", 3)]
    [InlineData("{ \"a\" 1 \"b\": , \"c\": yes, \"c\": 1 }", 5)]
    [InlineData("{ a: 1, b_2: tru }", 3)]
    public void Parse_SeveralSlips_ReportsEach(string json, int count)
    {
        var (text, diagnostics) = Parse(json);

        diagnostics.Count.ShouldBe(count, string.Join('\n', diagnostics));
        text.IsComplete.ShouldBeTrue();
    }

    [Fact]
    public void Parse_NothingButMistakes_StopsAfterAHundred()
    {
        var (text, diagnostics) = Parse("[" + string.Join(',', Enumerable.Repeat("NaN", 5_000)) + "]");
        diagnostics.Count.ShouldBe(101);
        text.IsComplete.ShouldBeFalse();
    }

    [Theory]
    [InlineData("12", true, true)]
    [InlineData("-0", true, true)]
    [InlineData("1.0", false, true)]
    [InlineData("1e2", false, true)]
    [InlineData("9223372036854775808", false, true)]
    [InlineData("1e999", false, false)]
    public void TryGet_Numbers_AreReadWhereTheyFit(string json, bool whole, bool number)
    {
        var cursor = ParseClean(json).Root;
        cursor.TryGetInt64(out _).ShouldBe(whole);
        cursor.TryGetDouble(out _).ShouldBe(number);
    }

    [Fact]
    public void Parse_AnyText_NeverThrowsAndAgreesWithTheSystemReader()
    {
        // Cutting and splicing valid texts reaches more states than random characters would.
        const string Seed = """{"a":[1,-2.5e3,true,null,"x\u00e9\n"],"b":{"c":{},"d":[[],[{}]]},"e":"é😀"}""";
        Prop.ForAll<int, int, char>((from, length, c) =>
        {
            var start = Math.Abs(from % Seed.Length);
            var count = Math.Min(Math.Abs(length % 6), Seed.Length - start);
            var json = Seed.Remove(start, count).Insert(start, c is '\0' ? "" : c.ToString());
            var bytes = Encoding.UTF8.GetBytes(json);
            var (text, diagnostics) = Parse(json);
            _ = text.Root.Kind == JsonKind.None ? "" : text.Root.Location.Pointer;
            return diagnostics.Exists(d => d.Id is not "RRX0003") != IsValid(bytes);
        }).QuickCheckThrowOnFailure();

        static bool IsValid(byte[] bytes)
        {
            try
            {
                using var document = JsonDocument.Parse(bytes, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
                return true;
            }
            catch (JsonException)
            {
                return false;
            }
        }
    }

    private static JsonText ParseClean(string json)
    {
        var (text, diagnostics) = Parse(json);
        diagnostics.ShouldBeEmpty();
        return text;
    }

    private static (JsonText Text, List<Diagnostic> Diagnostics) Parse(string json)
    {
        var diagnostics = new List<Diagnostic>();
        return (JsonText.Parse(Encoding.UTF8.GetBytes(json), JsonLimits.Default, "test.json", diagnostics, "RRX"), diagnostics);
    }
}
