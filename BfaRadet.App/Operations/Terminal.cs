using System.Text;

namespace BfaRadet.App.Operations;

/// <summary>The terminal that a command was given from, and the one line a refused start ends with. All else is log.</summary>
internal static class Terminal
{
    /// <summary>Replaces the terminal for one flow of calls, where the program runs inside another process.</summary>
    internal static AsyncLocal<(TextWriter Out, TextWriter Error)?> Substitute { get; } = new();

#pragma warning disable RS0030 // What is said here is the answer to a person or a unit, before there is a log or without one.
    public static TextWriter Out => Substitute.Value?.Out ?? Console.Out;

    /// <summary>Says why the process ends, as one line.</summary>
    public static void Refuse(string why)
    {
        var line = why.ReplaceLineEndings(" ") + "\n";
        if (Substitute.Value is { } substitute)
        {
            substitute.Error.Write(line);
            return;
        }

        // The stream itself: Console.Error asks for culture data, and that may be what is missing.
        using var stream = Console.OpenStandardError();
        stream.Write(Encoding.UTF8.GetBytes(line));
    }
#pragma warning restore RS0030
}
