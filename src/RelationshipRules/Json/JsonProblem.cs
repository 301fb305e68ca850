namespace RelationshipRules.Json;

/// <summary>Something wrong with a JSON text, before it is known which kind of file it is.</summary>
/// <param name="Code">The code without its prefix, from <see cref="JsonDiagnostics"/>.</param>
/// <param name="Message">One line for a person.</param>
/// <param name="Start">Byte offset where it starts.</param>
/// <param name="End">Byte offset just past it.</param>
/// <param name="Node">The row of the table it belongs to, or -1.</param>
internal readonly record struct JsonProblem(string Code, string Message, int Start, int End, int Node);
