namespace BfaRadet.App.Operations;

/// <summary>
/// The app's own folder: what is published lies there, and settings that name a file are relative to it. Which folder the
/// app is started from makes no difference.
/// </summary>
internal static class OwnFolder
{
    public static WebApplicationOptions Options(string[] args) => new()
    {
        Args = args,
        ContentRootPath = IsGiven(args) ? null : PathOf(AppContext.BaseDirectory),
    };

    /// <summary>The folder of the program; the project's folder when it runs as built and not as published.</summary>
    internal static string PathOf(string program) =>
        Directory.Exists(Path.Combine(program, "wwwroot")) ? program : ProjectOf(new DirectoryInfo(program)) ?? program;

    private static string? ProjectOf(DirectoryInfo? folder)
    {
        for (; folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "BfaRadet.App.csproj")))
            {
                return folder.FullName;
            }
        }

        return null;
    }

    // Who names another folder means it: test hosts do.
    private static bool IsGiven(string[] args) => new ConfigurationBuilder()
        .AddEnvironmentVariables("DOTNET_").AddEnvironmentVariables("ASPNETCORE_").AddCommandLine(args).Build()
        [HostDefaults.ContentRootKey] is not null;
}
