using System.Globalization;
using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;
using Xunit.Abstractions;

namespace RelationshipRules.Tests.Conditions;

/// <summary>
/// Runs those of CEL's published conformance tests that lie beside the repository (../shared/data/cel, or the folder that
/// RELATIONSHIPRULES_CEL_TESTS names). Every test passes or is listed with its reason; a listed test that passes fails here too.
/// </summary>
public sealed class ConformanceTests(ITestOutputHelper output)
{
    private const string Unsigned = "unsigned numbers are not in the subset";
    private const string Bytes = "bytes are not in the subset";
    private const string Maps = "maps are not in the subset";
    private const string Null = "null is not in the subset: a fact that is absent is not stated";
    private const string Texts = "texts without escapes and in three quotation marks are not in the subset";
    private const string Hexadecimal = "hexadecimal numbers are not in the subset";
    private const string Remainder = "% is not in the subset";
    private const string ExactlyOne = "exists_one is not in the subset";
    private const string Names = "an unknown name is refused when the condition is read, wherever it stands";
    private const string Checked = "types are always checked";
    private const string Functions = "an unknown function is refused when the condition is read, wherever it stands";

    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["basic/self_eval_zeroish/self_eval_uint_zero"] = Unsigned,
        ["basic/self_eval_zeroish/self_eval_uint_alias_zero"] = Unsigned,
        ["basic/self_eval_zeroish/self_eval_bytes_empty"] = Bytes,
        ["basic/self_eval_zeroish/self_eval_empty_map"] = Maps,
        ["basic/self_eval_zeroish/self_eval_null"] = Null,
        ["basic/reserved_const/null"] = Null,
        ["basic/self_eval_zeroish/self_eval_string_raw_prefix"] = Texts,
        ["basic/self_eval_zeroish/self_eval_string_raw_prefix_triple_double"] = Texts,
        ["basic/self_eval_zeroish/self_eval_string_raw_prefix_triple_single"] = Texts,
        ["basic/self_eval_nonzeroish/self_eval_int_hex"] = Hexadecimal,
        ["basic/self_eval_nonzeroish/self_eval_int_hex_negative"] = Hexadecimal,
        ["basic/variables/unbound_is_runtime_error"] = Names,
        ["logic/AND/short_circuit_type_left"] = Checked,
        ["logic/AND/short_circuit_type_right"] = Checked,
        ["logic/OR/short_circuit_type_left"] = Checked,
        ["logic/OR/short_circuit_type_right"] = Checked,
        ["macros/exists_one/list_empty"] = ExactlyOne,
        ["macros/exists_one/list_one_true"] = ExactlyOne,
        ["macros/exists_one/list_one_false"] = ExactlyOne,
        ["macros/exists_one/list_none"] = ExactlyOne,
        ["macros/exists_one/list_one"] = ExactlyOne,
        ["macros/exists_one/list_many"] = ExactlyOne,
        ["macros/exists_one/list_all"] = ExactlyOne,
        ["macros/filter/list_empty"] = Remainder,
        ["macros/filter/list_some"] = Remainder,
        ["basic/self_eval_nonzeroish/self_eval_uint_nonzero"] = Unsigned,
        ["basic/self_eval_nonzeroish/self_eval_uint_alias_nonzero"] = Unsigned,
        ["basic/self_eval_nonzeroish/self_eval_bytes_escape"] = Bytes,
        ["basic/self_eval_nonzeroish/self_eval_bytes_invalid_utf8"] = Bytes,
        ["basic/self_eval_nonzeroish/self_eval_map_singleitem"] = Maps,
        ["basic/self_eval_nonzeroish/self_eval_uint_hex"] = Unsigned,
        ["basic/self_eval_nonzeroish/self_eval_uint_alias_hex"] = Unsigned,
        ["basic/functions/unbound_is_runtime_error"] = Functions,
        ["macros/exists/map_key"] = Maps,
        ["macros/exists/not_map_key"] = Maps,
        ["macros/exists/map_key_type_shortcircuit"] = Maps,
        ["macros/exists/map_key_type_exhaustive"] = Maps,
        ["macros/all/map_key"] = Maps,
        ["macros/exists_one/map_one"] = Maps,
        ["macros/map/map_extract_keys"] = Maps,
        ["macros/filter/map_filter_keys"] = Maps,
    };

    [ConformanceFact]
    public void PublishedTests_PassOrAreListedWithAReason()
    {
        var folder = FindFolder()!;
        var ran = new HashSet<string>(StringComparer.Ordinal);
        var problems = new List<string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.textproto").Order(StringComparer.Ordinal))
        {
            var suite = TextProto.Parse(File.ReadAllText(file));
            foreach (var section in suite.Messages("section"))
            {
                foreach (var test in section.Messages("test"))
                {
                    var name = $"{suite.Text("name")}/{section.Text("name")}/{test.Text("name")}";
                    ran.Add(name).ShouldBeTrue(name);
                    var failure = Run(test);
                    var listed = Exceptions.ContainsKey(name);
                    if (failure is null == listed)
                    {
                        problems.Add(listed ? $"{name} is listed but passes" : $"{name}: {test.Text("expr")}: {failure}");
                    }
                }
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ran.Count} conformance tests, {Exceptions.Count} of them outside the subset."));
        problems.ShouldBeEmpty();
        ran.Count.ShouldBeGreaterThan(100);
        Exceptions.Keys.Except(ran, StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static string? FindFolder()
    {
        if (Environment.GetEnvironmentVariable("RELATIONSHIPRULES_CEL_TESTS") is { Length: > 0 } named)
        {
            return Directory.Exists(named) ? named : null;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "data", "cel");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>What went wrong, or null where the test passes.</summary>
    private static string? Run(TextProto test)
    {
        var environment = new ConditionEnvironment();
        foreach (var declaration in test.Messages("type_env"))
        {
            environment.AddVariable(declaration.Text("name")!, ConditionType.Dyn);
        }

        var errors = new List<ConditionError>();
        var compiled = environment.Compile(test.Text("expr")!, null, null, errors);
        var expectsError = test.Has("eval_error");
        if (compiled is null)
        {
            return expectsError ? null : string.Join("; ", errors.Select(e => e.Message));
        }

        var context = environment.CreateContext();
        context.Begin(null);
        foreach (var binding in test.Messages("bindings"))
        {
            if (environment.FindInput(binding.Text("key")!) is { } input)
            {
                context.SetInput(input, ToValue(binding.Message("value")!.Message("value")!));
            }
        }

        var value = compiled.Evaluate(context);
        if (expectsError)
        {
            return value.IsError ? null : $"gives {value}, not an error";
        }

        var expected = ToValue(test.Message("value")!);
        return value.Equals(expected) ? null : $"gives {value}, not {expected}";
    }

    private static Value ToValue(TextProto message)
    {
        var (name, value) = message.Fields.Single();
        var text = value as string ?? "";
        return name switch
        {
            "int64_value" => Value.From((long?)long.Parse(text, CultureInfo.InvariantCulture)),
            "double_value" => Value.From((double?)double.Parse(text, CultureInfo.InvariantCulture)),
            "string_value" => Value.From(text),
            "bool_value" => Value.From(text is "true"),
            "list_value" => Value.FromValues([.. ((TextProto)value).Messages("values").Select(ToValue)]),
            _ => Value.FromError(new EvaluationError($"{name} is not in the subset", default)),
        };
    }

    /// <summary>Where the published tests are not there, the run says that they were skipped.</summary>
    private sealed class ConformanceFactAttribute : FactAttribute
    {
        public ConformanceFactAttribute() => Skip = FindFolder() is null ? "CEL's conformance tests are not beside the repository (../shared/data/cel)." : null;
    }
}
