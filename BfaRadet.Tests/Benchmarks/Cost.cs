using System.Diagnostics;

namespace BfaRadet.Tests.Benchmarks;

/// <summary>What a stretch of work costs the process: less moved by a noisy machine than the clock is.</summary>
internal sealed class Cost
{
    private readonly TimeSpan _processor = Process.GetCurrentProcess().TotalProcessorTime;
    private readonly long _allocated = GC.GetTotalAllocatedBytes();

    /// <summary>Processor time of both sides, in milliseconds, and allocated KiB, for each of so many.</summary>
    public (double Milliseconds, double Kibibytes) Per(int many) => (
        (Process.GetCurrentProcess().TotalProcessorTime - _processor).TotalMilliseconds / many,
        (GC.GetTotalAllocatedBytes() - _allocated) / 1024.0 / many);
}
