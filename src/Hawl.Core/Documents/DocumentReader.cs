using System.Globalization;
using System.Text;

namespace Hawl.Core.Documents;

// Reads files in processes of their own, a few at a time. Whatever a file does to its reader, it does to that process only.
public sealed class DocumentReader : IDisposable
{
    public const string Verb = "extract-text";

    public const long Largest = 60_000_000;

    private const string PdfProgram = "pdftotext";
    private const long MostOutput = 60_000_000;
    private const long Heap = 600_000_000;
    private const long Memory = 1_500_000_000;

    // Statuses of pdftotext: it does not open, or its owner lets nobody take words out of it.
    private const int Unopened = 1;
    private const int Forbidden = 3;

    private static readonly TimeSpan Wall = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Processor = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim turns = new(Math.Max(1, Environment.ProcessorCount / 2));

    public static bool HasPdfProgram => ChildProcess.Find(PdfProgram) is not null;

    // Never throws on content.
    public async Task<DocumentText> ReadAsync(DocumentKind called, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        if (content.Length > Largest)
        {
            return DocumentText.Failed(DocumentFault.TooLarge);
        }

        var (kind, fault) = DocumentKinds.Of(called, content.Span);
        if (kind is not { } known)
        {
            return DocumentText.Failed(fault ?? DocumentFault.OtherKind);
        }

        await turns.WaitAsync(cancellation);
        try
        {
            return known == DocumentKind.Pdf ? await PdfAsync(content, cancellation) : await OwnAsync(known, content, cancellation);
        }
        finally
        {
            turns.Release();
        }
    }

    public void Dispose() => turns.Dispose();

    private static async Task<DocumentText> OwnAsync(DocumentKind kind, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var (program, first) = OwnProgram();
        var environment = new Dictionary<string, string>
        {
            ["DOTNET_GCHeapHardLimit"] = Heap.ToString("x", CultureInfo.InvariantCulture),
            ["DOTNET_gcServer"] = "0",
            ["DOTNET_gcConcurrent"] = "0",
            ["DOTNET_EnableDiagnostics"] = "0",
            ["DOTNET_EnableWriteXorExecute"] = "0",
            ["DOTNET_DbgEnableMiniDump"] = "0",
        };
        string[] arguments = [.. first, Verb, "--type", Words.Of(kind)];
        var result = await ChildProcess.RunAsync(
            program, arguments, environment, content, new ChildLimits(Wall, Processor, MostOutput, null), cancellation);
        if (result.End != ChildEnd.Exited || result.Status != 0)
        {
            return DocumentText.Failed(FaultOf(result));
        }

        using var lines = new StreamReader(new MemoryStream(result.Output), Encoding.UTF8);
        return await DocumentLines.ReadAsync(lines, cancellation) ?? DocumentText.Failed(DocumentFault.Damaged);
    }

    private static async Task<DocumentText> PdfAsync(ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var result = await ChildProcess.RunAsync(
            PdfProgram, ["-layout", "-enc", "UTF-8", "-eol", "unix", "-", "-"], new Dictionary<string, string>(), content,
            new ChildLimits(Wall, Processor, MostOutput, Memory), cancellation);
        return (result.End, result.Status) switch
        {
            (ChildEnd.Exited, 0) => PdfText.Of(Encoding.UTF8.GetString(result.Output)),
            (ChildEnd.Exited, Forbidden) => DocumentText.Failed(DocumentFault.Locked),
            (ChildEnd.Exited, Unopened) when result.Error.Contains("password", StringComparison.OrdinalIgnoreCase) =>
                DocumentText.Failed(DocumentFault.Locked),
            _ => DocumentText.Failed(FaultOf(result)),
        };
    }

    // The limit on the processor ends a child by SIGXCPU, or SIGKILL: 128 + 24, 128 + 9.
    private static DocumentFault FaultOf(ChildResult result) => result switch
    {
        { End: ChildEnd.TooSlow } or { Status: 152 or 137 } => DocumentFault.TooSlow,
        { End: ChildEnd.TooMuch } => DocumentFault.TooLarge,
        { End: ChildEnd.NotThere } => DocumentFault.NoReader,
        _ => DocumentFault.Damaged,
    };

    // This program itself: as it was started, or by dotnet where another program has loaded it.
    private static (string Program, IReadOnlyList<string> First) OwnProgram()
    {
        var started = Environment.ProcessPath ?? "";
        return Path.GetFileNameWithoutExtension(started) == "hawl"
            ? (started, [])
            : (Path.GetFileName(started) == "dotnet" ? started : "dotnet", [Path.Combine(AppContext.BaseDirectory, "hawl.dll")]);
    }
}
