using System.Runtime.InteropServices;
using static System.FormattableString;

namespace RelationshipRules.Files;

/// <summary>What Linux says of a file: its kind, which .NET can tell of a pipe only by opening it and waiting, and its number on its device.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Number">Device and number, or null where the file system gives none.</param>
internal sealed record FileStatus(FileKind Kind, string? Number)
{
    private const int WorkingFolder = -100;
    private const uint KindAndNumber = 0x001 | 0x100;

    /// <summary>The status of the file that a path leads to, links followed; null where there is none, or where the system is another one.</summary>
    public static FileStatus? Read(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        try
        {
            // The layout is the kernel's own and the same on every kind of machine, which that of stat is not.
            var status = new byte[256];
            if (statx(WorkingFolder, path, 0, KindAndNumber, status) != 0)
            {
                return null;
            }

            var kind = MemoryMarshal.Read<ushort>(status.AsSpan(28)) & 0xF000;
            var number = MemoryMarshal.Read<ulong>(status.AsSpan(32));
            return new(
                kind switch { 0x8000 => FileKind.File, 0x4000 => FileKind.Folder, _ => FileKind.Special },
                number == 0 ? null : Invariant($"{ReadUInt32(status, 136)}:{ReadUInt32(status, 140)}:{number}"));
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    private static uint ReadUInt32(byte[] status, int at) => MemoryMarshal.Read<uint>(status.AsSpan(at));

#pragma warning disable SYSLIB1054, IDE1006 // generated marshalling needs unsafe code, for one call; the name is the system's
    [DllImport("libc", BestFitMapping = false)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int statx(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, [Out] byte[] status);
#pragma warning restore SYSLIB1054, IDE1006
}
