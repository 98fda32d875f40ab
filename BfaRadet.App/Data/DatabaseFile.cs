using Microsoft.Data.Sqlite;

namespace BfaRadet.App.Data;

/// <summary>Where the database is: the setting <c>Database:File</c>, relative to the app's own folder.</summary>
public sealed class DatabaseFile(IHostEnvironment environment, IConfiguration settings)
{
    /// <summary>The setting that names it.</summary>
    public const string Setting = "Database:File";

    /// <summary>The full path, with links resolved: SQLite keeps its other files beside the target.</summary>
    public string Path { get; } = Resolved(System.IO.Path.GetFullPath(System.IO.Path.Combine(
        environment.ContentRootPath,
        settings[Setting] is { } file && !string.IsNullOrWhiteSpace(file) ? file : "data/bfaradet.db")));

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    public string ConnectionString => new SqliteConnectionStringBuilder { DataSource = Path, ForeignKeys = true }.ToString();

    /// <summary>The file and those that SQLite keeps beside it while it is open.</summary>
    public IReadOnlyList<string> Parts => [Path, Path + "-wal", Path + "-shm"];

    private static string Resolved(string path) =>
        File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } target ? target.FullName : path;
}
