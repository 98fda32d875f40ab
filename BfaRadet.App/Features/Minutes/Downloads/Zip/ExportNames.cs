
namespace BfaRadet.App.Features.Minutes.Downloads.Zip;

/// <summary>The names of the files in a zip that others read it by: ASCII, so that every tool reads them alike.</summary>
public static class ExportNames
{
    public const string Record = "protokoll.json";
    public const string Seal = "sigill.txt";
    public const string Manifest = "manifest.sha256";
    public const string ReadMe = "README.txt";
    public const string Agenda = "dagordning";
    public const string Decisions = "beslut";
    public const string Journal = "journal.jsonl";
    public const string Notice = "anslag.json";

    /// <summary>A folder or a zip with one of these files is taken for an export.</summary>
    public static readonly IReadOnlyList<string> Ours = [Manifest, Record, Seal];

    public static string Of(FileKind kind) => $"protokoll.{kind.Extension}";
}
