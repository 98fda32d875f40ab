using System.Runtime.CompilerServices;
using Bunit;
using static Microsoft.Playwright.Assertions;

namespace BfaRadet.Tests.Testing;

/// <summary>How long a test waits for a state: where much is done at once it comes late, and comes all the same.</summary>
internal static class Patience
{
    [ModuleInitializer]
    internal static void Set()
    {
        BunitContext.DefaultWaitTimeout = TimeSpan.FromSeconds(30);
        SetDefaultExpectTimeout(30_000);
    }
}
