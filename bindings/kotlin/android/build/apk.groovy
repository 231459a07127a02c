// Packs the APK: classes to dex (R8, which only leaves out what nothing uses), resources, native libraries, aligned, signed
// with a key for debugging, verified. `-Dapk=debug` takes D8, which leaves nothing out.
import com.android.apksig.ApkSigner
import com.android.apksig.ApkVerifier

import java.nio.file.Files
import java.nio.file.Path
import java.security.KeyStore
import java.util.zip.CRC32
import java.util.zip.ZipEntry
import java.util.zip.ZipFile
import java.util.zip.ZipOutputStream

def target = Path.of(project.build.directory)
def base = project.basedir.toPath()
def home = System.getProperty('java.home')
def debug = session.userProperties.getProperty('apk') == 'debug'
def folders = project.getContextValue('aar.folders')
def inApp = { it.scope in ['compile', 'runtime'] }
def jars = project.artifacts.findAll(inApp)*.file.findAll { it.name.endsWith('.jar') }
def framework = project.artifacts.find { it.artifactId == 'android-all' }.file

def run = { List command ->
    def process = new ProcessBuilder(command*.toString()).redirectErrorStream(true).start()
    def out = process.inputStream.text
    if (process.waitFor() != 0) throw new RuntimeException("${command.take(3)*.toString()} failed:\n$out")
    if (out.trim()) log.info(out.readLines().take(20).join('\n'))
}

// Java resources of the dependencies that run on a desktop only: the core's library for it, and Maven's own notes.
def isForDesktop = { String name ->
    name.startsWith('META-INF/maven/') || name.endsWith('.kotlin_module') || name ==~ /.*\.(so|dylib|dll|jnilib)/
}
def zip = { Path file, Closure write -> new ZipOutputStream(Files.newOutputStream(file)).withCloseable(write) }

def own = target.resolve('own.jar')
zip(own) { out ->
    def root = target.resolve('classes')
    root.toFile().eachFileRecurse(groovy.io.FileType.FILES) { file ->
        out.putNextEntry(new ZipEntry(root.relativize(file.toPath()).toString()))
        out << file.bytes
        out.closeEntry()
    }
}

def dex = target.resolve('dex.zip')
def begun = System.nanoTime()
def command = [home + '/bin/java', '-Xmx3g', '-cp', pluginArtifacts.find { it.artifactId == 'r8' }.file]
if (debug) {
    command += ['com.android.tools.r8.D8', '--debug']
} else {
    command += ['com.android.tools.r8.R8', '--release', '--pg-conf', target.resolve('aapt.pro'),
                '--pg-conf', base.resolve('src/main/keep.pro'), '--pg-map-output', target.resolve('mapping.txt')]
    folders.each { artifact, folder ->
        def rules = folder.resolve('proguard.txt')
        if (inApp(artifact) && Files.exists(rules)) command += ['--pg-conf', rules]
    }
}
// The framework of Robolectric has no java.*: the JDK stands in for it.
command += ['--min-api', project.properties['min.sdk'], '--lib', framework, '--lib', home, '--output', dex, own]
run(command + jars)
log.info("${debug ? 'D8' : 'R8'}: ${(System.nanoTime() - begun).intdiv(1_000_000_000)} s")

def unaligned = target.resolve('unaligned.apk')
zip(unaligned) { out ->
    def names = [] as Set
    def put = { String name, byte[] bytes, boolean stored ->
        if (!names.add(name)) return
        def entry = new ZipEntry(name)
        entry.time = 315532800000L
        if (stored) {
            def crc = new CRC32()
            crc.update(bytes)
            entry.method = ZipEntry.STORED
            entry.size = bytes.length
            entry.crc = crc.value
        }
        out.putNextEntry(entry)
        out << bytes
        out.closeEntry()
    }
    def copy = { Path from ->
        new ZipFile(from.toFile()).withCloseable { source ->
            source.entries().findAll { !it.directory && !isForDesktop(it.name) }.each {
                put(it.name, source.getInputStream(it).bytes, it.method == ZipEntry.STORED)
            }
        }
    }
    copy(target.resolve('app.ap_'))
    copy(dex)
    // R8 passes the resources of Java on, D8 does not.
    if (debug) jars.each { jar ->
        new ZipFile(jar).withCloseable { source ->
            source.entries().findAll {
                !it.directory && (it.name.startsWith('META-INF/services/') || it.name.endsWith('.kotlin_builtins'))
            }.each { put(it.name, source.getInputStream(it).bytes, false) }
        }
    }
    // Stored, so that they are mapped from where they lie.
    def libraries = { Path folder ->
        if (Files.isDirectory(folder)) folder.toFile().eachFileRecurse(groovy.io.FileType.FILES) {
            def name = folder.relativize(it.toPath()).toString()
            if (name.split('/')[0] in ['arm64-v8a', 'armeabi-v7a', 'x86_64']) put("lib/$name", it.bytes, true)
        }
    }
    folders.each { artifact, folder -> if (inApp(artifact)) libraries(folder.resolve('jni')) }
    def phone = Path.of(project.properties['native.android'])
    libraries(phone)
    if (!names.any { it.endsWith('/libinstep_ffi.so') }) {
        log.warn("without the core's library, as there is none in $phone: this APK installs, but does not start")
    }
}

def aligned = target.resolve('aligned.apk')
def apk = target.resolve("${project.build.finalName}.apk")
run(['zipalign', '-f', '-p', '4', unaligned, aligned])
def keys = target.resolve('debug.jks')
if (!Files.exists(keys)) {
    run([home + '/bin/keytool', '-genkeypair', '-keystore', keys, '-storepass', 'android', '-keypass', 'android',
         '-alias', 'debug', '-keyalg', 'RSA', '-keysize', '2048', '-validity', '10000', '-dname', 'CN=debug'])
}
def store = KeyStore.getInstance(keys.toFile(), 'android'.toCharArray())
def signer = new ApkSigner.SignerConfig.Builder('debug', store.getKey('debug', 'android'.toCharArray()),
    [store.getCertificate('debug')]).build()
new ApkSigner.Builder([signer]).setInputApk(aligned.toFile()).setOutputApk(apk.toFile())
    .setMinSdkVersion(project.properties['min.sdk'] as int).build().sign()
def result = new ApkVerifier.Builder(apk.toFile()).build().verify()
if (!result.verified) throw new RuntimeException("The signature of $apk does not hold: ${result.errors}")
log.info("$apk: ${Files.size(apk) >> 10} KiB, verified by scheme ${result.verifiedUsingV3Scheme ? 3 : 2}")
