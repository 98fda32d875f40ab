using System.Reflection;
using System.Runtime.InteropServices;

namespace BfaRadet.App;

/// <summary>What this program is.</summary>
internal static class Product
{
    /// <summary>The version, with the first signs of the source's commit when it was built from one.</summary>
    public static string Version { get; } = Shown(
        typeof(Product).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0");

    /// <summary>What writes files: the same gives the same bytes.</summary>
    public static string Writer { get; } = $"BfaRådet {Version} ({RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier})";

    internal static string Shown(string informational) => informational.Split('+') is [var version, { Length: > 8 } commit]
        ? $"{version}+{commit[..8]}"
        : informational;
}
