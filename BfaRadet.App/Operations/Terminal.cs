using System.Text;

namespace BfaRadet.App.Operations;

/// <summary>The terminal that a command was given from, and the one line a refused start ends with. All else is log.</summary>
internal static class Terminal
{
#pragma warning disable RS0030 // What is said here is the answer to a person or a unit, before there is a log or without one.
    public static TextWriter Out => Console.Out;

    /// <summary>Says why the process ends, as one line.</summary>
    public static void Refuse(string why)
    {
        // The stream itself: Console.Error asks for culture data, and that may be what is missing.
        using var stream = Console.OpenStandardError();
        stream.Write(Encoding.UTF8.GetBytes(why.ReplaceLineEndings(" ") + "\n"));
    }
#pragma warning restore RS0030
}
