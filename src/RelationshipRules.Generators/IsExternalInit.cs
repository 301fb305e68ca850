namespace System.Runtime.CompilerServices;

/// <summary>Lets the compiler accept records for .NET Standard 2.0, which does not have this type.</summary>
internal static class IsExternalInit;
