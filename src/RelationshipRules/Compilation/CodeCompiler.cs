using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Nodes;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;
using RelationshipRules.Json;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Compilation;

/// <summary>Turns code into conditions like any other: finds what it declares to read, and leaves the value to the code.</summary>
internal sealed class CodeCompiler(ConditionEnvironment environment, ConditionScope? scope)
{
    private readonly ConditionScope _scope = scope ?? environment.Root;

    /// <summary>Compiles; null where what is declared cannot be read, which is then reported.</summary>
    public CompiledCondition? Compile(CodeCondition code, ConditionType type, Action<string, string> report)
    {
        if (code.Reads.Count == 0)
        {
            report($"The code '{code.Text.Shown()}' declares nothing that it reads; say so with Reads(\"…\") right after it, so that missing facts can be named.", "");
            return null;
        }

        var reads = new List<CodeRead>(code.Reads.Count);
        for (var i = 0; i < code.Reads.Count; i++)
        {
            if (Find(code.Reads[i], out var problem) is { } read)
            {
                reads.Add(read);
            }
            else
            {
                report(problem, string.Create(CultureInfo.InvariantCulture, $"/reads/{i}"));
            }
        }

        return reads.Count == code.Reads.Count ? Make(code, type, code.Function, reads) : null;
    }

    /// <summary>Compiles a message, which may read all that the rule's conditions read. Code that fails gives a text that says so.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever the code of a message throws must not cost the finding.")]
    public CompiledCondition CompileMessage(CodeCondition code, RuleCode rule)
    {
        var declared = rule.AllReads.Select(name => Find(name, out _)).OfType<CodeRead>();
        return Make(code, ConditionType.String, (part, reads) =>
        {
            try
            {
                return code.Function(part, reads) is { IsUnknown: false } text ? text : Value.From("The code of this message gave no text.");
            }
            catch (Exception exception)
            {
                return Value.From($"The code of this message failed with {exception.GetType().Name}: {exception.Message.Shown()}");
            }
        }, [.. declared]);
    }

    private CompiledCondition Make(CodeCondition code, ConditionType type, CodeFunction function, List<CodeRead> reads)
    {
        var syntax = new Expression.Code(code.Text) { Span = new(code.Text, 0, code.Text.Length) };
        var day = environment.Compile(RulesetCompiler.DayName, null, null, [])!.Root;
        return new(code.Text, syntax, new CodeNode(syntax, type, _scope, function, reads, day), _scope);
    }

    /// <summary>Finds what a declared path stands for, in either way of writing it: <c>agreements[].termMonths</c> or <c>agreement.termMonths</c>.</summary>
    private CodeRead? Find(string path, out string problem)
    {
        problem = "";
        if (Write(path, out var allStated) is { } text
            && environment.Compile(text, null, _scope, []) is { } read
            && (read.DirectFactPaths.Count + read.Inputs.Count + read.Extensions.Count + read.DerivedFacts.Count) > 0)
        {
            return new(path, read.Root, allStated is null ? null : environment.Compile(allStated, null, _scope, [])?.Root);
        }

        var near = FactCatalog.Suggest(path)
            ?? NearestName.Suggest(path, environment.DerivedFacts.Select(d => d.Info.Path).Concat(environment.Inputs.Select(i => i.Name)));
        problem = $"'{path.Shown()}' is no fact that code could read{(near is null ? "." : $"; did you mean '{near.Shown()}'?")}";
        return null;
    }

    /// <summary>The path as a condition would write it, or null where it has lists within lists.</summary>
    private string? Write(string path, out string? allStated)
    {
        allStated = null;
        var prefix = _scope.Path + "[].";
        if (_scope.ElementName is { } element && path.StartsWith(prefix, StringComparison.Ordinal))
        {
            path = $"{element}.{path[prefix.Length..]}";
        }

        if (!path.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '[' or ']'))
        {
            return null;
        }

        var parts = path.Split("[].");
        if (parts.Length == 2)
        {
            allStated = $"{parts[0]}.all(each, has(each.{parts[1]}))";
            return $"{parts[0]}.map(each, each.{parts[1]})";
        }

        return parts.Length == 1 ? path : null;
    }
}
